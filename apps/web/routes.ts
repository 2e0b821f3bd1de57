import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('routes/start.tsx'),
  route(':language', 'routes/home.tsx'),
  route(':language/rutas', 'routes/programmes.tsx'),
  route(':language/rutas/:programme', 'routes/programme.tsx'),
  route(':language/cursos/:course', 'routes/course.tsx'),
  route(':language/cursos/:course/:lesson', 'routes/lesson.tsx'),
  route(':language/glosario', 'routes/glossary.tsx'),
  route(':language/mi-camino', 'routes/my-path.tsx'),
  route(':language/mi-camino/borrar', 'routes/erase-path.tsx'),
  route(':language/recuperar', 'routes/recover.tsx'),
  route(':language/ajustes', 'routes/settings.tsx'),
  route(':language/mis-datos', 'routes/my-data.tsx'),
  route(':language/mis-datos.json', 'routes/my-data-file.ts'),
  route(':language/lo-que-guardamos', 'routes/kept.tsx'),
  route(':language/manual', 'routes/manual.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
