import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { catchError, of, throwError, type Observable } from 'rxjs';
import { Busy } from '../bounds/busy.ts';
import type { RequestContext } from '../http/request-context.ts';
import { Refused } from './refused.ts';

/** Turns a thrown `Refused` into data that the asker can show. */
@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const context = GqlExecutionContext.create(execution).getContext<RequestContext>();
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof Refused)) return throwError(() => error);
        if (error instanceof Busy) context.putOff(error.retryAfter);
        const { code, values, fields } = error;
        return of({ refusal: { code, message: context.speak(`refusal.${code}`, values), fields } });
      }),
    );
  }
}
