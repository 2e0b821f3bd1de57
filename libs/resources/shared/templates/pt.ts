import type { ResourceKind } from '../kinds.ts';

/** What a text of each kind begins with, in Portuguese. */
export const pt: Readonly<Record<ResourceKind, string>> = {
  guide: `## Para que serve

Diga em duas ou três frases o que vai poder fazer quem terminar, e quando vale a pena fazer.

<Callout type="care" title="Antes de começar">
Que risco esta mudança pode trazer, quem precisa ser avisado e o que convém ter em cópia.
</Callout>

## Do que você precisa

- Um aparelho que você possa usar com calma
- Tempo sem pressa, melhor em companhia

## Passo a passo

<Steps>
<Step title="O primeiro passo">
Diga uma só ação, com as palavras que aparecem na tela.
</Step>
<Step title="O segundo passo">
Diga como fica quando deu certo.
</Step>
</Steps>

## Se algo der errado

| O que acontece | O que fazer |
| --- | --- |
| A opção não aparece | Diga onde mais procurar |
| Você perdeu o acesso | Diga como recuperar |

## Como saber que funcionou

Diga o que conferir hoje, e o que rever daqui a alguns meses.
`,
  card: `**Em uma frase:** o que esta técnica faz e quando ajuda.

## Quando usar

- Quando acontece isto
- Quando aquilo não basta

## Como se faz

<Steps>
<Step title="Prepare">
O que é preciso ter à mão.
</Step>
<Step title="Faça">
A ação principal, em poucas palavras.
</Step>
<Step title="Confira">
Como se nota que ficou bem.
</Step>
</Steps>

## Quando não usar

<Callout type="warning">
Diga em que situação esta técnica não protege, ou pode fazer mal, e o que usar no lugar.
</Callout>
`,
  case: `<CaseStudy title="O que aconteceu, em uma linha" composed>
Conte o que aconteceu sem nomes, lugares exatos nem datas que apontem alguém. Se você junta várias experiências, deixe a palavra composed; se é uma só e há permissão de contar, tire.
</CaseStudy>

## O que se queria cuidar

Diga que informação, que pessoas ou que trabalho estavam em jogo.

## O que se fez

1. A primeira decisão, e por quê
2. O que mudou depois

## O que funcionou e o que não

<Compare>
<Column title="Ajudou" verdict="good">
O que fariam de novo.
</Column>
<Column title="Não ajudou" verdict="bad">
O que fariam de outro jeito.
</Column>
</Compare>

## Para conversar no seu grupo

<Discussion prompt="O que faríamos com o que temos se acontecesse com a gente amanhã?" minutes={20} format="group">
Anotem uma decisão que possam tomar nesta semana.
</Discussion>
`,
  story: `Comece no meio de um momento: onde estavam, o que se ouvia, o que ia acontecer.

<Callout type="care">
Ninguém deve ser reconhecido sem querer: troque nomes, ofícios e lugares, e peça permissão a quem aparece.
</Callout>

## O que vínhamos fazendo

Conte como era antes e o que incomodava.

## O que nos fez mudar

Conte o momento em que algo se moveu, e quem disse o quê.

> Uma frase que alguém disse e que ficou.

## O que aprendemos

Diga o que fazem agora de outro jeito, e o que ainda custa.

<Reflection id="o-que-ressoa" prompt="Em que esta história se parece com a sua?">
Você pode pensar sozinha ou compartilhar com alguém de confiança.
</Reflection>
`,
  checklist: `Diga para que momento é esta lista: antes de uma marcha, ao trocar de telefone, ao receber alguém novo no grupo.

<Checklist id="antes" title="Antes">

- [ ] Uma coisa que se possa fazer e conferir
- [ ] Outra coisa, que comece com um verbo

</Checklist>

<Checklist id="durante" title="Durante">

- [ ] O que é preciso manter

</Checklist>

<Checklist id="depois" title="Depois">

- [ ] O que é preciso apagar, guardar ou contar

</Checklist>

<Callout type="tip">
Uma lista curta se usa. Se passar de quinze linhas, faça duas.
</Callout>
`,
  poster: `## A frase grande, em menos de dez palavras

Uma só ideia, dita como você diria à sua vizinha.

1. A primeira coisa a fazer
2. A segunda
3. A terceira

**A quem recorrer:** diga onde se pergunta ou se pede ajuda, sem telefones nem nomes de pessoas.

<Callout type="note" title="Para quem imprime">
Lê-se a três metros se for impresso em uma folha grande. Diga onde convém colar, e onde não.
</Callout>
`,
  comparison: `## O que se compara e para quem

Diga qual é a necessidade, e o que mais importa: que seja fácil, que não peça dados, que não dependa de uma empresa.

| | Opção A | Opção B |
| --- | --- | --- |
| Que dados pede | | |
| Quem mantém | | |
| Quanto custa aprender | | |
| O que acontece se parar de funcionar | | |

<Compare>
<Column title="Opção A" verdict="mixed">
Para quem serve e para quem não.
</Column>
<Column title="Opção B" verdict="mixed">
Para quem serve e para quem não.
</Column>
</Compare>

## O que escolheríamos

Diga o que escolheriam em uma situação concreta, e o que faria mudar de ideia.

<Callout type="warning" title="Isto muda">
As ferramentas mudam. Diga em que data vocês olharam, e marque uma data para olhar de novo.
</Callout>
`,
  dossier: `## Do que se trata

Diga em um parágrafo qual é o problema e por que toca as organizações.

## O que se sabe

Diga cada coisa com a sua fonte: [nome da fonte](https://example.org/troque-este-endereco).

## O que não se sabe

Diga o que falta, o que se discute e a quem seria preciso perguntar.

## A quem afeta e como

| Quem | Como afeta |
| --- | --- |
| | |

## O que se pode fazer

- Em uma organização
- Entre várias
- Para fora

## Fontes

1. Quem, que título, que ano e onde se encontra
`,
  kit: `## Para quem é e quanto dura

Diga para quantas pessoas, com que experiência, e de quanto tempo precisa.

## O que preparar

- Materiais que se conseguem em qualquer lugar
- O que é preciso imprimir, e quantas cópias

## A sessão

<Activity title="Para começar" minutes={15} format="plenary" step="activity">
Uma dinâmica que parte do que as pessoas já vivem.
</Activity>

<Discussion prompt="O que se repete no que contamos?" minutes={20} format="group">
Quem facilita anota sem corrigir.
</Discussion>

<Activity title="O que é novo" minutes={30} format="plenary" step="input">
A ideia ou a ferramenta, explicada com um exemplo daqui.
</Activity>

<Activity title="Mãos à obra" minutes={40} format="pairs" step="deepening">
Uma prática que cada pessoa possa terminar e conferir.
</Activity>

<Activity title="Para fechar" minutes={15} format="plenary" step="synthesis">
O que cada pessoa leva, e um acordo com data.
</Activity>

<Callout type="care" title="Para quem facilita">
Diga o que esta sessão pode mexer, e como acompanhar quem precisar.
</Callout>
`,
};
