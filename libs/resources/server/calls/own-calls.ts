import { Injectable, type OnModuleInit } from '@nestjs/common';
import { inLanguage, type Viewer } from '#libs/kernel/shared';
import { Belongings, type Belonging } from '#libs/platform/server';
import { CallsService } from './calls.service.ts';
import { ConversationsService } from './conversations.service.ts';

/** What somebody called for and wrote to others about it, for her copy of her data; what others wrote to her is theirs. */
@Injectable()
export class OwnCalls implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly calls: CallsService,
    private readonly conversations: ConversationsService,
  ) {}

  onModuleInit(): void {
    this.belongings.register('calls', (viewer) => this.ofCalls(viewer));
    this.belongings.register('messages', (viewer) => this.ofMessages(viewer));
  }

  private async ofCalls(viewer: Viewer): Promise<Belonging[]> {
    const calls = viewer.account ? await this.calls.own(viewer) : [];
    return calls.map(({ openedOn, untilDay, roles, languages, seeking, isClosed }) => ({
      openedOn,
      until: untilDay,
      roles: roles.join(' '),
      languages: languages.join(' '),
      seeking: seeking ? inLanguage(seeking, 'es').text : null,
      isClosed,
    }));
  }

  private async ofMessages(viewer: Viewer): Promise<Belonging[]> {
    const written = viewer.account ? await this.conversations.writtenBy(viewer) : [];
    return written.map(({ madeOn, text, isNamed }) => ({ madeOn, text, isNamed }));
  }
}
