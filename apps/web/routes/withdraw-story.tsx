import { data } from 'react-router';
import { StoryWithdrawalPage, WithdrawStoryMutation, type WithdrawalStep } from '#libs/resources/web';
import { formOf, pageOf, titled, wordsOf } from '../page.ts';
import type { Route } from './+types/withdraw-story';

export const meta = ({ params }: Route.MetaArgs) => titled(params, wordsOf(params)('resources.retell-title'));

export function loader(route: Route.LoaderArgs) {
  pageOf(route);
  return null;
}

/** The words travel in the body alone, both times: an address would stay in the history of a phone that is not hers. */
export async function action(route: Route.ActionArgs) {
  const { ask } = pageOf(route);
  const form = await formOf(route);
  const words = String(form.get('words') ?? '').slice(0, 400);
  const { refusal } = (await ask(WithdrawStoryMutation, { input: { words, isConfirmed: form.has('confirmed') } })).withdrawStory;
  const step = (is: WithdrawalStep, status: number) => data(is, status);
  if (!refusal) return step({ is: 'gone' }, 200);
  return refusal.code === 'NOT_CONFIRMED'
    ? step({ is: 'right', words }, 200)
    : step({ is: 'asked', typed: words, refused: refusal.message }, 422);
}

export default function WithdrawStory({ actionData }: Route.ComponentProps) {
  return <StoryWithdrawalPage step={actionData ?? { is: 'asked' }} />;
}
