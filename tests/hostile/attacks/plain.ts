const question = (id: string) =>
  `<Question id="${id}">\n¿Qué *cuidas*?\n<Option correct feedback="Sí.">Uno **y** dos</Option>\n<Option feedback="No.">\`tres\`</Option>\n</Question>`;

/** Texts as members write them, one for each thing that the schema knows: they must be accepted, so that the oracles have something to look at. */
export const plainTexts: readonly string[] = [
  '## Uno\n\nHola *tú* y **ella**, ~~no~~ `código`.\\\nOtra línea  \ny otra.\n\n### Dos\n\n---\n\n> cita\n> > dentro\n\n```js\nlet a = "<b>";\n```\n\n```\n```',
  '1. uno\n2. dos\n\n   más\n3. tres\n   - a\n   - b\n\n7. siete\n\n- suelta\n\n- otra\n-\n- fin',
  '| a | b | c |\n| :- | :-: | -: |\n| 1 | **2** | `3` |\n| x |',
  '[rutas](/rutas) [EFF](https://ssd.eff.org/es/ñ?a=[b]&c=%20) [correo](mailto:a@b.org) [abajo](#Uno) www.eff.org a@b.org https://a.org/x_(y)\n\n## Uno',
  '[a][r] [r][] [r]\n\n[r]: https://a.org/é "título"',
  '![Una flor](media:flor) y ![otra][f]\n\n[f]: media:flor-2',
  '<Figure src="media:flor" alt="Una flor" credit="Ana">Pie con *énfasis*</Figure>\n\n<Figure src="media:b" alt="b" />\n\n<Download src="media:guia" label="La guía" kind="pdf" />',
  ...['note', 'tip', 'warning', 'danger', 'care'].map((type) => `<Callout type="${type}" title="Título & <b>">\nHola\n\n- uno\n</Callout>`),
  '<Actividad título="x" minutos={20} materiales={["a", "b"]} formato="grupo" personas="4 a 6" step="deepening">\nHola\n</Actividad>\n\n<Discussion prompt="¿Y?" minutes="5">\nx\n</Discussion>',
  '<Steps>\n<Step title="Uno">\na\n</Step>\n<Step title="Dos">b</Step>\n</Steps>',
  `<Quiz id="q" mode="check">\n${question('a')}\n${question('b')}\n</Quiz>`,
  '<Reflection id="r" prompt="¿Y tú?" />\n\n<Checklist id="c" title="x">\n- [ ] uno\n- [x] dos **y**\n</Checklist>\n\n<Commitment id="k">x</Commitment>',
  '<Practice id="p" title="x" platform="android" verify="Pide la clave.">\nHaz **esto**\n</Practice>',
  'Con <Term id="tor">Tor *sí*</Term> y <Término id="vpn">VPN</Término>.\n\n<Term id="tor">solo</Term>',
  '<Compare>\n<Column title="a" verdict="good">x</Column>\n<Column title="b" verdict="bad">y</Column>\n</Compare>',
  '<CaseStudy title="x" place="y" composed>z</CaseStudy>\n\n<RiskMatrix id="m" title="t">\n<Risk name="Robo" likelihood={4} impact={5}>En el bus</Risk>\n<Risk name="b" likelihood={1} impact={2} />\n</RiskMatrix>',
  '<ToolCard name="Tor" url="https://www.torproject.org" platforms="Linux; Android" license="BSD" reviewed="2026-01-02">Va *bien*</ToolCard>',
  'a {/* comentario */} b\n\n{/* solo */}\n\n&amp; &lt; &copy; &#128054; &#32;x\n\na\\\n&#32;b\\\n*&#32;c*  \n<Term id="tor">&#32;d</Term>',
  '> <Callout type="tip">x</Callout>\n\n- <Callout type="tip">x</Callout>\n- y\n\n* a\n\n  <Callout type="tip">\n  x\n  </Callout>',
  'línea uno   \r\n\tlínea dos\r\n\r\n- a\r\n- b',
  '',
];
