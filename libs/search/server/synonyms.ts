/** Words by which people of different places and trades name the same, written without accents. */
const groups: readonly (readonly string[])[] = [
  ['contrasena', 'clave', 'password', 'senha'],
  [
    'verificacion en dos pasos',
    'doble factor',
    'segundo factor',
    '2fa',
    'mfa',
    'dos factores',
    'two factor',
    'dois fatores',
    'duas etapas',
  ],
  ['respaldo', 'copia de seguridad', 'backup', 'back up', 'copia de seguranca'],
  ['cifrado', 'cifrar', 'encriptar', 'encriptado', 'encriptacion', 'encryption', 'criptografia'],
  ['telefono', 'celular', 'movil', 'smartphone', 'phone'],
  ['computadora', 'ordenador', 'compu', 'computador', 'computer', 'pc', 'laptop'],
  ['cortafuegos', 'firewall'],
  ['programa espia', 'spyware', 'software espia'],
  ['malware', 'virus', 'programa danino', 'software malicioso'],
  ['phishing', 'mensaje enganoso', 'correo falso', 'mensagem enganosa'],
  ['asamblea', 'reunion general', 'general meeting', 'assembleia'],
  ['acta', 'minuta', 'ata'],
  ['orden del dia', 'temario', 'agenda', 'pauta'],
  ['aplicacion', 'app', 'aplicativo'],
  ['socia', 'socio', 'asociada', 'asociado', 'member', 'cooperada', 'cooperado'],
  ['estatuto', 'bylaws'],
  ['excedente', 'ganancia', 'utilidad', 'surplus', 'sobras'],
  ['nube', 'cloud', 'nuvem'],
  ['navegador', 'browser'],
  ['mensajeria', 'mensajes', 'chat', 'messaging', 'mensagens'],
  ['internet de las cosas', 'iot'],
  ['doxeo', 'doxing', 'doxxing', 'doxear'],
  ['bloqueo de pantalla', 'pin', 'patron de desbloqueo', 'screen lock'],
];

type Wording = readonly string[];

/** For each first word, the wordings that begin with it, the longest first, and what else says the same. */
const known = new Map<string, { readonly wording: Wording; readonly others: readonly Wording[] }[]>();

for (const group of groups) {
  const wordings = group.map((wording) => wording.split(' '));
  for (const wording of wordings) {
    const [first = ''] = wording;
    const others = wordings.filter((each) => each !== wording);
    const beginning = [...(known.get(first) ?? []), { wording, others }];
    known.set(
      first,
      beginning.toSorted((one, other) => other.wording.length - one.wording.length),
    );
  }
}

/** The longest wording that begins at this place of a question (one word where none is known), and what else says the same. */
export function synonymsOf(plain: readonly string[], at: number): { readonly length: number; readonly wordings: readonly Wording[] } {
  const found = known.get(plain[at] ?? '')?.find(({ wording }) => wording.every((word, place) => plain[at + place] === word));
  return found ? { length: found.wording.length, wordings: found.others } : { length: 1, wordings: [] };
}
