import { data, redirect } from 'react-router';
import { isLanguage } from '#libs/kernel/shared';
import { askPath, questionPath, resourceTopics } from '#libs/resources/shared';
import { AskedAboutQuery, AskPage, AskQuestionMutation, type TypedQuestion } from '#libs/resources/web';
import { linesOf } from '#libs/ui/shared';
import type { VariablesOf } from '#libs/ui/web';
import { formOf, pageOf, titled, wordsOf, type PageStart } from '../page.ts';
import type { Route } from './+types/ask-question';

type Topic = VariablesOf<typeof AskQuestionMutation>['input']['topic'];

/** What names a text; the address was already looked at, a form may hold anything. */
const isPlace = (words: string | null): words is string => words !== null && /^[a-z]{2,20}(\/[a-z0-9-]{1,80}){1,2}$/.test(words);

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.ask'));

export async function loader(route: Route.LoaderArgs) {
  const page = pageOf(route);
  const place = new URL(route.request.url).searchParams.get('sobre');
  const about = isPlace(place) ? await aboutOf(page, place) : null;
  const back = `/${page.language}${askPath(about?.place ?? null)}`;
  return { isIn: page.account !== null, signInHref: `/${page.language}/entrar?vuelta=${back}`, about };
}

async function aboutOf({ ask, contentLanguage: language }: PageStart, place: string) {
  const { placedText } = await ask(AskedAboutQuery, { place, language });
  return placedText && { place, title: { text: placedText.title, language: placedText.language } };
}

/** Asks; whatever keeps it from being asked, what was typed stays. */
export async function action(route: Route.ActionArgs) {
  const { ask, account, language } = pageOf(route);
  const typed = typedIn(await formOf(route));
  if (!account) return data({ typed, isOut: true }, 422);
  const topic = resourceTopics.find((each) => each === typed.topic)?.toUpperCase() as Topic | undefined;
  if (!topic) return data({ typed, fault: { field: 'topic', message: wordsOf(route.params)('resources.ask-topic-missing') } }, 422);
  const { question, details, about } = typed;
  const spoken = isLanguage(typed.language) ? typed.language : language;
  const input = { question, details, topic, language: spoken, about: isPlace(about) ? about : null };
  const { refusal } = (await ask(AskQuestionMutation, { input })).askQuestion;
  if (refusal) return data({ typed, fault: { field: 'question', message: refusal.message } }, 422);
  throw redirect(`/${language}${questionPath('mias')}?hecho=asked`, 303);
}

function typedIn(form: FormData): TypedQuestion {
  const field = (name: string) => linesOf(String(form.get(name) ?? ''));
  return {
    question: field('question'),
    details: field('details'),
    topic: field('topic'),
    language: field('language'),
    about: field('about'),
  };
}

export default function AskQuestion({ loaderData, actionData }: Route.ComponentProps) {
  return <AskPage {...loaderData} {...actionData} />;
}
