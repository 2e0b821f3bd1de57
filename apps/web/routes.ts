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
  route(':language/entrar', 'routes/sign-in.tsx'),
  route(':language/entrar/segundo-paso', 'routes/second-step.tsx'),
  route(':language/cuenta', 'routes/account.tsx'),
  route(':language/cuenta/nueva', 'routes/new-account.tsx'),
  route(':language/cuenta/borrar', 'routes/erase-account.tsx'),
  route(':language/salir', 'routes/leave.tsx'),
  route(':language/ajustes', 'routes/settings.tsx'),
  route(':language/lo-que-guardamos', 'routes/kept.tsx'),
  route(':language/manual', 'routes/manual.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
