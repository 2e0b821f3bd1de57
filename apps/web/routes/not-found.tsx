import { notFound } from '../page.ts';

export function loader() {
  throw notFound();
}

export default function NotFoundRoute() {
  return null;
}
