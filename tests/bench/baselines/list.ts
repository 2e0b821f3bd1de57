import { given, orEnd, poolOf, serve } from './serve.ts';

type Texts = Readonly<Record<string, string>>;

interface Course {
  readonly id: string;
  readonly slug: string;
  readonly minutes: number;
  readonly emblem: string;
  readonly title: Texts;
  readonly summary: Texts;
}

const { facts, headers, ...rest } = given<{ readonly language: string }>();
const { language } = facts;
const pool = poolOf(rest);
const courses = 'select id, slug, minutes, emblem, title, summary from courses where not is_withdrawn order by position, slug limit 50';

serve((_, response) => {
  const answer = async () => {
    const { rows } = await pool.query<Course>({ name: 'courses', text: courses });
    const said = (texts: Texts) => ({ text: texts[language], language });
    const list = rows.map(({ title, summary, ...plain }) => ({ ...plain, title: said(title), summary: said(summary) }));
    response.writeHead(200, headers).end(`${JSON.stringify({ data: { courses: list } })}\n`);
  };
  orEnd(answer());
});
