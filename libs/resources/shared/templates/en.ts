import type { ResourceKind } from '../kinds.ts';

/** What a text of each kind begins with, in English. */
export const en: Readonly<Record<ResourceKind, string>> = {
  guide: `## What it is good for

Say in two or three sentences what whoever finishes will be able to do, and when it is worth doing.

<Callout type="care" title="Before you start">
What risk this change may bring, who has to be told, and what should be backed up.
</Callout>

## What you need

- A device that you can use in peace
- Time without hurry, better in company

## Step by step

<Steps>
<Step title="The first step">
Say one single action, with the words that stand on the screen.
</Step>
<Step title="The second step">
Say what it looks like when it went well.
</Step>
</Steps>

## If something goes wrong

| What happens | What to do |
| --- | --- |
| The option is not there | Say where else to look |
| You lost access | Say how to get it back |

## How you know that it worked

Say what to check today, and what to look at again in some months.
`,
  card: `**In one sentence:** what this technique does and when it helps.

## When to use it

- When this happens
- When that is not enough

## How it is done

<Steps>
<Step title="Prepare">
What has to be at hand.
</Step>
<Step title="Do it">
The main action, in a few words.
</Step>
<Step title="Check">
How you see that it is right.
</Step>
</Steps>

## When not to use it

<Callout type="warning">
Say in which situation this technique does not protect, or may do harm, and what to use instead.
</Callout>
`,
  case: `<CaseStudy title="What happened, in one line" composed>
Tell what happened without names, exact places or dates that point at somebody. If you join several experiences, leave the word composed; if it is a single one and you may tell it, take it away.
</CaseStudy>

## What was to be protected

Say which information, which people or which work was at stake.

## What was done

1. The first decision, and why
2. What changed afterwards

## What worked and what did not

<Compare>
<Column title="It helped" verdict="good">
What they would do again.
</Column>
<Column title="It did not help" verdict="bad">
What they would do otherwise.
</Column>
</Compare>

## To talk about in your group

<Discussion prompt="What would we do with what we have if it happened to us tomorrow?" minutes={20} format="group">
Write down one decision that you can take this week.
</Discussion>
`,
  story: `Begin in the middle of a moment: where you were, what could be heard, what was about to happen.

<Callout type="care">
Nobody should be recognised who did not want to be: change names, trades and places, and ask those who appear for permission.
</Callout>

## What we used to do

Tell how it was before, and what felt wrong.

## What made us change

Tell the moment in which something moved, and who said what.

> A sentence that somebody said and that stayed.

## What we learned

Say what you do otherwise now, and what is still hard.

<Reflection id="what-rings" prompt="In what is this story like yours?">
You can think about it alone, or share it with somebody you trust.
</Reflection>
`,
  checklist: `Say for which moment this list is: before a march, when changing phones, when somebody new joins the group.

<Checklist id="before" title="Before">

- [ ] One thing that can be done and checked
- [ ] Another one, beginning with a verb

</Checklist>

<Checklist id="during" title="During">

- [ ] What has to be kept up

</Checklist>

<Checklist id="after" title="After">

- [ ] What has to be deleted, kept or told

</Checklist>

<Callout type="tip">
A short list is used. If it has more than fifteen lines, make two.
</Callout>
`,
  poster: `## The big sentence, in less than ten words

One single idea, said as you would say it to your neighbour.

1. The first thing to do
2. The second
3. The third

**Whom to turn to:** say where one asks or gets help, without phone numbers or names of people.

<Callout type="note" title="For whoever prints it">
It can be read from three metres when printed on a large sheet. Say where it should hang, and where not.
</Callout>
`,
  comparison: `## What is compared, and for whom

Say what is needed, and what matters most: that it is easy, that it asks for no data, that it depends on no company.

| | Option A | Option B |
| --- | --- | --- |
| Which data it asks for | | |
| Who maintains it | | |
| How hard it is to learn | | |
| What happens if it stops working | | |

<Compare>
<Column title="Option A" verdict="mixed">
For whom it is good and for whom it is not.
</Column>
<Column title="Option B" verdict="mixed">
For whom it is good and for whom it is not.
</Column>
</Compare>

## What we would choose

Say what you would choose in one concrete situation, and what would change your mind.

<Callout type="warning" title="This changes">
Tools change. Say on which day you looked at them, and set a date to look again.
</Callout>
`,
  dossier: `## What it is about

Say in one paragraph what the problem is and why it concerns organisations.

## What is known

Say each thing with its source: [name of the source](https://example.org/change-this-address).

## What is not known

Say what is missing, what is disputed and who should be asked.

## Whom it affects and how

| Who | How it affects them |
| --- | --- |
| | |

## What can be done

- In one organisation
- Among several
- Towards the outside

## Sources

1. Who, which title, which year and where it is found
`,
  kit: `## For whom it is and how long it takes

Say for how many people, with what experience, and how much time it needs.

## What to prepare

- Materials that can be found anywhere
- What has to be printed, and how many copies

## The session

<Activity title="To begin" minutes={15} format="plenary" step="activity">
Something to do that starts from what people already live.
</Activity>

<Discussion prompt="What comes up again in what we told?" minutes={20} format="group">
Whoever facilitates writes it down without correcting.
</Discussion>

<Activity title="What is new" minutes={30} format="plenary" step="input">
The idea or the tool, explained with an example from here.
</Activity>

<Activity title="Hands on" minutes={40} format="pairs" step="deepening">
A practice that everybody can finish and check.
</Activity>

<Activity title="To close" minutes={15} format="plenary" step="synthesis">
What each one takes along, and an agreement with a date.
</Activity>

<Callout type="care" title="For whoever facilitates">
Say what this session may stir up, and how to be with whoever needs it.
</Callout>
`,
};
