import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Card } from '../card.ts';
import type { Config } from '../config.ts';
import type { TokenSource } from '../remote.ts';
import { openConnector } from './cloud.ts';
import { understood } from './errors.ts';

export interface Place {
  conversationId: string;
  serviceUrl: string;
}

const OPTIONS = { timeout: 15_000 } as never;

const message = (card: Card): Partial<Activity> => ({
  type: 'message',
  summary: card.fallbackText,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});

/** What leaves towards Teams. Every call throws `RemoteError`. */
export function openSending(config: Config, tokens: TokenSource) {
  const connectors = new Map<string, Promise<ConnectorClient>>();
  const at = (serviceUrl: string) => {
    const known = connectors.get(serviceUrl) ?? openConnector(config, tokens, serviceUrl);
    connectors.set(serviceUrl, known);
    return known;
  };
  const asked = async <T>(
    serviceUrl: string,
    ask: (connector: ConnectorClient) => Promise<T>,
  ): Promise<T> => {
    try {
      return await ask(await at(serviceUrl));
    } catch (error) {
      throw understood(error);
    }
  };
  const bot = { id: `28:${config.clientId}`, name: 'Pairwise' };

  return {
    /** Gives back the activity's id, by which the card can be replaced. */
    say: async ({ conversationId, serviceUrl }: Place, card: Card): Promise<string> => {
      const sent = await asked(serviceUrl, ({ conversations }) =>
        conversations.sendToConversation(conversationId, message(card) as never, OPTIONS),
      );
      return sent.id;
    },

    update: ({ conversationId, serviceUrl }: Place, activityId: string, card: Card) =>
      asked(serviceUrl, ({ conversations }) =>
        conversations.updateActivity(conversationId, activityId, message(card) as never, OPTIONS),
      ),

    /** Takes a message out of the conversation again. */
    recall: ({ conversationId, serviceUrl }: Place, activityId: string) =>
      asked(serviceUrl, ({ conversations }) =>
        conversations.deleteActivity(conversationId, activityId, OPTIONS),
      ),

    /** The 1:1 conversation with a person; refused while the app is not installed for them. */
    open: async (personId: string): Promise<Place> => {
      const parameters = {
        bot,
        members: [{ id: personId }],
        isGroup: false,
        tenantId: config.tenantId,
        channelData: { tenant: { id: config.tenantId } },
      };
      const serviceUrl = config.botServiceUrl;
      const opened = await asked(serviceUrl, ({ conversations }) =>
        conversations.createConversation(parameters as never, OPTIONS),
      );
      return { conversationId: opened.id, serviceUrl };
    },

    /** A new post in a channel; gives back its id. */
    post: async (
      { teamId, channelId }: { teamId: string; channelId: string },
      card: Card,
    ): Promise<string> => {
      const parameters = {
        bot,
        isGroup: true,
        tenantId: config.tenantId,
        channelData: { channel: { id: channelId }, team: { id: teamId }, tenant: { id: config.tenantId } },
        activity: message(card),
      };
      const posted = await asked(config.botServiceUrl, ({ conversations }) =>
        conversations.createConversation(parameters as never, OPTIONS),
      );
      return posted.id;
    },
  };
}

export type Teams = ReturnType<typeof openSending>;
