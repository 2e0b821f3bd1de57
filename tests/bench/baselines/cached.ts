import { given, serve } from './serve.ts';

const { headers, body } = given<null>();

serve((_, response) => response.writeHead(200, headers).end(body));
