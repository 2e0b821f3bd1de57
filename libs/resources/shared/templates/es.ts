import type { ResourceKind } from '../kinds.ts';

/** What a text of each kind begins with, in Spanish. */
export const es: Readonly<Record<ResourceKind, string>> = {
  guide: `## Para qué sirve

Di en dos o tres frases qué va a poder hacer quien termine, y cuándo conviene hacerlo.

<Callout type="care" title="Antes de empezar">
Qué riesgo puede traer este cambio, a quién hay que avisar y qué conviene tener respaldado.
</Callout>

## Qué necesitas

- Un aparato que puedas usar con calma
- Tiempo sin prisa, mejor en compañía

## Paso a paso

<Steps>
<Step title="El primer paso">
Di una sola acción, con las palabras que se ven en la pantalla.
</Step>
<Step title="El segundo paso">
Di cómo se ve cuando salió bien.
</Step>
</Steps>

## Si algo sale mal

| Qué pasa | Qué hacer |
| --- | --- |
| No aparece la opción | Di dónde más buscarla |
| Perdiste el acceso | Di cómo recuperarlo |

## Cómo sabes que funcionó

Di qué comprobar hoy, y qué volver a revisar dentro de unos meses.
`,
  card: `**En una frase:** qué hace esta técnica y cuándo sirve.

## Cuándo usarla

- Cuando pasa esto
- Cuando no alcanza con aquello

## Cómo se hace

<Steps>
<Step title="Prepara">
Qué hay que tener a mano.
</Step>
<Step title="Hazlo">
La acción principal, en pocas palabras.
</Step>
<Step title="Comprueba">
Cómo se nota que quedó bien.
</Step>
</Steps>

## Cuándo no usarla

<Callout type="warning">
Di en qué situación esta técnica no protege, o puede hacer daño, y qué usar en su lugar.
</Callout>
`,
  case: `<CaseStudy title="Qué pasó, en una línea" composed>
Cuenta lo que pasó sin nombres, lugares exactos ni fechas que señalen a alguien. Si juntas varias experiencias, deja la palabra composed; si es una sola y hay permiso de contarla, quítala.
</CaseStudy>

## Qué se quería cuidar

Di qué información, qué personas o qué trabajo estaban en juego.

## Qué se hizo

1. La primera decisión, y por qué
2. Lo que cambió después

## Qué funcionó y qué no

<Compare>
<Column title="Ayudó" verdict="good">
Lo que volverían a hacer.
</Column>
<Column title="No ayudó" verdict="bad">
Lo que harían de otra manera.
</Column>
</Compare>

## Para conversar en tu grupo

<Discussion prompt="¿Qué haríamos con lo que tenemos si nos pasara mañana?" minutes={20} format="group">
Anoten una decisión que puedan tomar esta semana.
</Discussion>
`,
  story: `Empieza en medio de un momento: dónde estaban, qué se oía, qué estaba por pasar.

<Callout type="care">
Nadie debe poder reconocerse sin haberlo querido: cambia nombres, oficios y lugares, y pide permiso a quienes aparecen.
</Callout>

## Lo que veníamos haciendo

Cuenta cómo era antes y qué incomodaba.

## Lo que nos hizo cambiar

Cuenta el momento en que algo se movió, y quién dijo qué.

> Una frase que alguien dijo y que se quedó.

## Lo que aprendimos

Di qué hacen ahora de otra manera, y qué les sigue costando.

<Reflection id="lo-que-resuena" prompt="¿En qué se parece esta historia a la tuya?">
Puedes pensarlo a solas o compartirlo con alguien de confianza.
</Reflection>
`,
  checklist: `Di para qué momento es esta lista: antes de una marcha, al cambiar de teléfono, al recibir a alguien nuevo en el grupo.

<Checklist id="antes" title="Antes">

- [ ] Una cosa que se puede hacer y comprobar
- [ ] Otra cosa, que empieza con un verbo

</Checklist>

<Checklist id="durante" title="Durante">

- [ ] Lo que hay que mantener

</Checklist>

<Checklist id="despues" title="Después">

- [ ] Lo que hay que borrar, guardar o contar

</Checklist>

<Callout type="tip">
Una lista corta se usa. Si pasa de quince líneas, haz dos.
</Callout>
`,
  poster: `## La frase grande, en menos de diez palabras

Una sola idea, dicha como se la dirías a tu vecina.

1. La primera cosa que hacer
2. La segunda
3. La tercera

**A quién acudir:** di dónde se pregunta o se pide ayuda, sin teléfonos ni nombres de personas.

<Callout type="note" title="Para quien lo imprime">
Se lee a tres metros si se imprime en una hoja grande. Di dónde conviene pegarlo, y dónde no.
</Callout>
`,
  comparison: `## Qué se compara y para quién

Di qué necesidad hay, y qué les importa más: que sea fácil, que no pida datos, que no dependa de una empresa.

| | Opción A | Opción B |
| --- | --- | --- |
| Qué datos pide | | |
| Quién la mantiene | | |
| Qué cuesta aprenderla | | |
| Qué pasa si deja de funcionar | | |

<Compare>
<Column title="Opción A" verdict="mixed">
Para quién sirve y para quién no.
</Column>
<Column title="Opción B" verdict="mixed">
Para quién sirve y para quién no.
</Column>
</Compare>

## Qué elegiríamos

Di qué elegirían en una situación concreta, y qué les haría cambiar de idea.

<Callout type="warning" title="Esto cambia">
Las herramientas cambian. Di en qué fecha lo revisaron, y pon una fecha para volver a revisarlo.
</Callout>
`,
  dossier: `## De qué se trata

Di en un párrafo cuál es el problema y por qué toca a las organizaciones.

## Lo que se sabe

Di cada cosa con su fuente: [nombre de la fuente](https://example.org/cambia-esta-direccion).

## Lo que no se sabe

Di qué falta, qué se discute y a quién habría que preguntar.

## A quién afecta y cómo

| Quién | Cómo le afecta |
| --- | --- |
| | |

## Qué se puede hacer

- En una organización
- Entre varias
- Hacia afuera

## Fuentes

1. Quién, qué título, qué año y dónde se encuentra
`,
  kit: `## Para quién es y cuánto dura

Di para cuántas personas, con qué experiencia, y cuánto tiempo se necesita.

## Qué preparar

- Materiales que se consiguen en cualquier lugar
- Lo que hay que imprimir, y cuántas copias

## La sesión

<Activity title="Para empezar" minutes={15} format="plenary" step="activity">
Una dinámica que parte de lo que la gente ya vive.
</Activity>

<Discussion prompt="¿Qué se repite en lo que contamos?" minutes={20} format="group">
Quien facilita anota sin corregir.
</Discussion>

<Activity title="Lo nuevo" minutes={30} format="plenary" step="input">
La idea o la herramienta, explicada con un ejemplo de aquí.
</Activity>

<Activity title="Manos a la obra" minutes={40} format="pairs" step="deepening">
Una práctica que cada quien puede terminar y comprobar.
</Activity>

<Activity title="Para cerrar" minutes={15} format="plenary" step="synthesis">
Qué se lleva cada quien, y un acuerdo con fecha.
</Activity>

<Callout type="care" title="Para quien facilita">
Di qué puede remover esta sesión, y cómo acompañar a quien lo necesite.
</Callout>
`,
};
