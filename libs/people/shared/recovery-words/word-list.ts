const words = `
  abajo abanico abeja abeto abono abordar abrazar abrazo abreviar abrigo abril absorber abuela aburrir acacia acampar acceder
  acceso aceite aceituna acelga acento aceptar acercar acero acertijo acierto aclarar acoger acoplar acordar acorde acostar acta
  activar actriz actuar acuarela acuario acudir acuerdo adaptar adherir adivinar admirar adobe adoptar adornar adorno adquirir
  aduana adulta afable afecto afinar afirmar afueras agenda agitar agosto agrado agregar agrio agrupar aguacate aguacero aguardar
  aguja ahora ahorrar aire ajedrez ajeno ajustar alabar alacena alambre alargar alba alberca albergue alcanzar alce alcoba aldea
  alegrar alegre alentar alfabeto alfajor alfiler alfombra alga alguien aliado aliento aliviar alivio almendra almohada almorzar
  almuerzo alondra alpaca altavoz alternar alto altura alumbrar aluminio alumna amable amanecer amargo amarillo amasar ambiente
  amiga amistad amistoso amor ampliar amplio ancestro ancho ancla andar anhelo anillo animar anoche anotar antena anteojos antes
  antifaz antiguo antojo antorcha anuncio apagar aparecer apartar apio aplaudir aplauso aplicar apodo aporte apoyar apoyo apreciar
  aprecio aprender apretar aprobar apto apuntar apunte arbusto archivo arcilla arco arder ardilla arena arepa arete armario aroma
  aros arpa arrancar arrecife arreglar arreglo arriba arroyo arroz arrullo artesana artista asador asamblea ascender aseo asiento
  asistir asomar asombro aspirar astro astuta asumir asunto atajo atender atento atlas atraer atrever atributo atril audaz audio
  aula aumentar aurora autora avance avanzar avellana avena avenida aventura avestruz avioneta avisar aviso avispa ayer ayudar
  azotea azulejo bailar baile bajar balada balanza balde baldosa ballena ballet banca banda bandeja banqueta baraja baranda barba
  barco barniz barranco barrer barril barro basurero batata batear batido batir bazar beber beca begonia bello besar bigote
  billete binario bisonte blando bloque blues bocado boceto bocina boda bodega boina bolero boleto boliche bolsa bolsillo bombero
  bombo bondad bonito bordar borde borrador borrar borroso bosque bostezo botar botella botones boya brasa brava brazo breve
  brillar brillo brincar brindar brindis brisa brizna brocha bromear bronce brotar brote bucear buceo bucle bueno bufanda bulevar
  bulto burbuja buscar butaca cabalgar caballo cabello cabeza cabina cable cabo cabra cacao cachorro cactus cadencia cadera
  cafetera caja cajera calabaza calamar calcar calceta calcular caldo calentar caleta caliente callar calle calmar calor cama
  cambiar cambio camelia camello caminar caminata camino camisa camiseta camote campana campera campo canal canario canasta cancha
  candado candil canela cangrejo canguro canica canoa cantante cantar cantidad canto caoba capa capitana capucha capullo caracol
  caramelo carecer cargar caricia carisma carnaval carne carpa carpeta carrera carrete carro carruaje carrusel cartel cartera
  cartucho casa cascabel cascada casco castillo catorce causa cazuela cebada cebolla cebra cedro ceiba ceja celebrar celeste
  celular cemento cena ceniza centavo central centro cepillar cepillo cera cercano cercar cereal cereza cerillo cerro certeza
  cesta chaleco chaqueta charango charco charlar chimenea chispa chiste choclo chofer choza chubasco ciclismo ciclista ciclo cielo
  ciencia cierre cierto cifra cigarra cilantro cima cincel cinco cine cinta cintura circo circuito circular ciruelo citar ciudad
  claridad claro clase clavar clavel clavo cliente clima cobija cocer cocido cocina cocinera coco codorniz cofre cohete cojines
  colcha colega colegio colgar colina collar colmena colocar color columna columpio comadre combinar combo comedia comedor
  comentar comer cometa comida comienzo comino compadre comparar competir completo componer compota comprar conducir conducto
  conectar confeti confiar confite conga congelar conocer consejo conserva consuelo consulta contacto contar contener contento
  contorno control convenir convite convivir cooperar copa copete copiar copla coraje coral corbata corcho cordel cordero cordial
  cordura corona corral correa corredor corregir corrido cortar corteza cortina corto cosa cosecha cosmos costado costal costear
  costilla costura coyote crear creativo crecer creer crema cremoso cresta criar cristal croqueta crucero cruzar cuaderno cuadrado
  cuadro cuarenta cuarteto cuarto cuarzo cuatro cubeta cubierta cubo cubrir cuchara cueca cuello cuenca cuento cuerda cuerno cuero
  cuervo cueva cuidado cuidar cultivar cultura cumbia cumbre cumplir cuna curar curioso curso curva dado dalia damas danza debajo
  debate deber decena decidir decir decorar dedal dedicar dedo defender defensa definir delantal delante deleitar delgado delicado
  delinear dentista dentro depender deporte derecha derretir desayuno descanso descarga desear deseo desfilar desfile deshielo
  desierto deslizar despegue despejar despensa destacar destapar destello destino destreza detalle detener devolver diadema
  dialogar diamante diario dibujar dibujo dicho dictar diente dieta diez dignidad dinero diploma directo dirigir disco discreto
  disfraz distinto distrito diverso divertir dividir doblar doble docena docente doctora domingo domino donar dorado dorar dormir
  drama ducha duda dulce dulzura duna durar durazno eclipse edad editar editora educar eficaz ejemplar ejemplo ejercer elefante
  elegante elegir elenco elevar elogiar elogio elote emblema empacar empanada empezar empleo empresa empujar encantar encargar
  encender enchufe encima encino encuesta enero enfocar enfoque enjambre enlace enlazar enorme enredar ensalada ensamble ensayar
  ensayo ensillar entender entero entonar entorno entrada entrar entregar envase enviar envolver equipaje equipar equipo erizo
  escalada escalar escalera escama escarcha escena escoba escoger escribir escuadra escuchar escuela esculpir escurrir esencial
  esfera esfuerzo esmero espacio espalda especial especie espejo esperar espiga espinaca espiral esponja espuela espuma esquema
  esquina establo estadio estampar estanque estante estar estatua estelar estilo estimar estirar estrecho estrella estrenar
  estreno estribo estrofa estudiar estudio estufa eterna etiqueta evaluar evitar examen existir expandir experto explicar explorar
  expresar extender extenso fabricar fabuloso fachada fama familia famoso farmacia farol favor febrero fecha feliz feria festejar
  festejo festival festivo ficha fideo fiel fiesta figura fijar fila filmar filtro finca fino firmar firme flamenco flan flauta
  flecha flexible flora florecer florero florido florista flotador fluido fluir foca fogata follaje folleto fomentar fondo formal
  formato forro fortuna foto franco frasco frase frenar freno frente fresa fresco frescura fresno frijol frondoso frotar frutero
  fruto fucsia fuego fuente fuera fuerte fuerza fundar fundir futuro gacela gafas galaxia galleta gallina gallo galopar galope
  ganar gancho ganso garaje garbanzo garganta garrafa garza gato gaviota gelatina generoso genial genio gente gentil genuino
  geranio germinar gesto gigante gimnasia girar girasol giro globo goma gorra gota gotear gotera gozo grabado gracia grado gramo
  granada granate grande granero granito granizo granja grano grapa gratitud grato grifo grillo gris grueso grulla grupo guante
  guardar guayaba guiar guijarro guiso guitarra gustar gusto habitar hablar hacer hallar hallazgo hamaca harina hebilla helado
  helar helecho heredar herencia hermana hermoso heroico herrero hervir hiedra hielo hierba hierro higo hijo hilo hinojo historia
  hogar hoguera hoja hombro hondo honesto hongo honor honrado honrar hora horchata hormiga hornear horno hospedar hospital hostal
  hotel hoyo hueco huella huerta hueso humano humedal humilde humor ideal idioma igual iguana iluminar ilustrar imagen imaginar
  imitar imprenta impulso incluir informar informe ingenio iniciar inicio inmenso innovar inquieto inspirar instalar instante
  instruir intacto integral intenso intentar intento inventar invento invierno invitar iris isla islote jacinto jade jaguar jalar
  jalea jarabe jarra jazz jengibre jilguero jinete jirafa jitomate jornada joven jovial joya juego jueves jugar jugo juguete julio
  junio juntar juvenil kilo kiosco labio labor ladera lado ladrar ladrido ladrillo lagarto laguna laminar lampara lana lancha
  langosta lanudo lanzar lapicero lapso largo lata latido latitud laurel lavabo lavadora lavanda lavar lazo leal leche lechuga
  lechuza lectora lectura leer lejos lema lengua lenteja lentes lento letra letrero levadura levantar leyenda libreta libro
  licencia liebre lienzo ligero lijar lila lima limonada limpiar limpieza limpio lindo lino linterna lira lirio liso listo litera
  litro llamada llamar llanura llave llegada llegar llenar lleno llevar llover llovizna lluvia lluvioso lobo lograr logro loma
  lombriz loro lucero lucidez luego lugar lujo luminoso luna lunes lupa maceta madeja madera madre madrina madrugar madurar maduro
  maestra magia magnolia maleta malva mamut manada mandioca manejar manera mango manguera manjar mano manta manteca mantel
  mantener manual manubrio manzana mapache maraca marcar marchar marco marea marfil marimba marinera marino mariposa martes
  martillo marzo masa mate matiz maullido mayo mazorca mecedora mecer medalla media medida medusa mejilla mejor melena memoria
  menor mensaje menta merendar merengue merienda merluza mesa meseta mesita meta meter metro mezcla miel miembro miga milpa mimo
  mineral minga minuto mirada mirador mirar mirlo misterio mitad mito mochila modelo moderno modesto modo molde mole molienda
  molino momento moneda monedero monte mora mosaico mosca mosquito mostaza mostrar motivo motor mover mudar muela muelle muestra
  muleta mundo mural muro museo musgo nacer nadadora nadar naranja nariz narrar natilla natural navegar neblina nervio nevada
  nevera nido niebla nieta nieve nivel noble nombrar nopal noreste noria normal norte notable notar noticia novedad novedoso
  novela noveno noventa novia nube nublado nudo nueve nuez nunca nutria oasis obra obrera observar obtener ocaso ochenta ocho
  octavo octubre ocupar oeste oferta oficina oficio ofrecer oleada oleaje oler olfato oliva olmo olor olvidar ombligo once onda
  opaco oportuno ordenado ordenar oreja orgullo orientar oriente origen orilla orquesta oruga oscuro ostra otorgar oveja ovillo
  paciente pacto padre pagar pago paisaje palabra palacio palanca paleta palma palmera paloma panadero panal panela panera
  pantalla pantano pantera papel papilla paquete parada paraguas parecer pared pareja parque parra parte pasado pasaje pasar
  pasear paseo pasillo paso pasta pastel pastora patente patinar patines patineta patio pato pausa pavo pecho pechuga peculiar
  pedal pedazo pedir pegar peinar peine pelota peluche peludo pensar pepino pepita pera perdonar perdurar perejil perenne perfecto
  perfil perfumar perfume perla permiso permitir perro persiana persona pescado peso pianista piano picaflor picante piedra piel
  pierna pijama pila pileta piloto pimienta pincel pincho pino pintar pintora pintura pinza pirueta piscina piso pista pizarra
  pizca pizza plancha planear planeta planicie plano planta plasma plata platicar playa plaza pluma plumero poblado podar poder
  poema poeta polar polen polilla pollo polluelo polo pomada pomelo ponche poner poniente popular poroto portada portal portero
  porvenir posada posible poste postre postura potro pozo pradera precioso preciso preferir pregunta premio prenda prensa preparar
  prestar primero primor prisma probar problema programa promedio promesa promover pronto propio proteger proyecto prudente prueba
  publicar pueblo puente puerta puesto pulgar pulir pulpa pulsera pulso puma punta puntual pupila pupusa puro quebrada quedar
  quena querer queso quetzal quincena quinto quitar racha radiante radio rallador rama rampa rana ranchera rancho raqueta rastro
  rato rayado rayo rayuela reanudar receta recibir recibo reciclar reciente recitar recoger recordar recorrer recortar recreo
  recta recuerdo recurrir recurso redactar redondo reflejo reforzar refresco refugio regadera regalar regalo regar registro regla
  regresar regreso regular relatar relato relincho rellenar relleno reloj remar remedio remendar remolino remontar renacer renovar
  reparar repartir repasar repetir repollo reporte reposar reposo resaltar reservar resina resistir resolver respaldo respetar
  respeto respirar respiro restar resto resultar resumen reto retratar retrato reunir revelar revisar revista rico riego rima
  rincones riqueza risa ritmo rizo roble robusto roca rociar rodar rodeo rodillo rojo rollo romance romero ronda ropa ropero
  rosado rosal rosca rostro rueda rugir ruido rumbo rumor rural ruta rutina sabana saber sabio sabor sabroso sacar sacudir saga
  salado salario salida salir salpicar salsa saltar salto saludar saludo salvaje salvia sanar sancocho sandalia sano sardina
  sastre sauce secar secreto seda sedoso seguir segundo seguro seis sellar sello selva semana sembrar semilla sencillo senda
  sendero sensato sensible sentar sentido sentir separar serenar serenata sereno serio servicio servidor setenta sexto siembra
  siempre sierra siesta siete siglo signo silbar silbato silencio silla sillones silueta similar simple sincero singular sistema
  sitio sobre sobrino sociable social socio solar soleado solemne sombra sombrero sonaja sonar sonido sonoro sonrisa sopa sopera
  soplar soportar sorpresa sorteo sostener subir sublime subrayar suceso suelo suero suerte sugerir sujetar suma superior surco
  suspirar suspiro susurro sutil tabla tablero tableta taco tacto taladro talento taller tallo tamal tambor tamizar tango tanque
  tapa tapir tarde tarea tarjeta tarro taxi taza teatro techo teclado teja tejedora tejer tejido tela templado temporal tender
  tenedor tener tenis tequio terapia terminar ternero ternura terraza terreno tertulia tesoro tetera texto tibio tienda tierno
  tierra tijera timbal timbre tina tinta tipo tiza toalla tobillo tocar tocino toldo tomar tomate tomillo tomo tonada tonelada
  tono topacio topo toque tordo tornillo toro torrente torta tortilla tortuga tostada total trabajar trabajo tractor traducir
  traer traje tramo trapo tratar trayecto trazar trazo trece treinta tren trepar triciclo trigo trineo trino triunfal triunfo
  trofeo trompeta trompo tronco tropical trotar trucha trueno trufa tuba tuerca turista turno turquesa tutorial umbral unidad
  unido uniforme unir universo usar usuario vaca vainilla valer valiente valija valioso valle valor vapor vara variado vasija
  vecina veinte vela velero veloz venado venda vender venir ventaja ventana ventilar ventisca verano veraz verdad verde verdura
  vereda vergel vestido vestigio vestir viajar viajera vibrante vibrar victoria vida video vidrio viento viernes vigoroso vinagre
  violeta virtud visible visitar vista vistoso vital vitral vivaz vivencia vivero vivienda vivir vocal volante volar voleibol
  volumen voluntad volver vuelo vuelta yate yema yogur yuca yugo yunque zafiro zancudo zanja zapallo zapatero zapato zapote zona
  zopilote zorro zorzal zumbar zumbido zurcir
`;

/** The 2,048 everyday Spanish words that recovery words are drawn from: eleven bits each, plain a-z, none the beginning of another. */
export const recoveryWords: readonly string[] = Object.freeze(words.trim().split(/\s+/));
