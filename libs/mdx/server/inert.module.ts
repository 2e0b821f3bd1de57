import { Module } from '@nestjs/common';
import { InertLane } from './inert-lane.ts';

/** The one inert lane of a school. */
@Module({ providers: [{ provide: InertLane, useFactory: () => new InertLane() }], exports: [InertLane] })
export class InertModule {}
