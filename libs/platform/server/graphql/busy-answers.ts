import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../http/request-context.ts';

/** Tells by HTTP too that the school is too busy, so that programs and proxies know when to come back. The body is the refusal, as always. */
export const busyAnswers: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue: { retryAfter }, response: { http } }) {
        if (retryAfter === null) return;
        http.status = 503;
        http.headers.set('retry-after', String(retryAfter));
      },
    };
  },
};
