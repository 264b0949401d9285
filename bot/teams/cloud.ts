import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import { ConnectorClient, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Config } from '../config.ts';
import type { TokenSource } from '../remote.ts';

/** The hosts of Microsoft's public cloud, or of the US government's. */
const government = ({ botLoginUrl }: Config) => /\.(us)$/.test(new URL(botLoginUrl).hostname);
const audience = (config: Config) =>
  government(config) ? 'https://api.botframework.us' : 'https://api.botframework.com';

/** What the app's own token for the Connector is asked for by. */
export const scopeOf = (config: Config): string => `${audience(config)}/.default`;

/** Signs what goes to the Connector with the app's own token, from the same source as Graph's. */
class Credentials extends ServiceClientCredentialsFactory {
  readonly #clientId: string;
  readonly #tokens: TokenSource;

  constructor(clientId: string, tokens: TokenSource) {
    super();
    this.#clientId = clientId;
    this.#tokens = tokens;
  }

  isValidAppId = async (appId = '') => appId === this.#clientId;
  isAuthenticationDisabled = async () => false;

  createCredentials = async (_appId: string, scope = '') => {
    const tokens = this.#tokens;
    return {
      async signRequest<Request extends { headers: { set(name: string, value: string): void } }>(
        request: Request,
      ) {
        request.headers.set('authorization', `Bearer ${await tokens(`${scope}/.default`)}`);
        return request;
      },
    } as never;
  };
}

/** Checks activities: signature, issuer, audience, service address. Throws where one is not what it says it is. */
export class Adapter extends CloudAdapter {
  receive(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic);
  }
}

export function openAdapter(config: Config, tokens: TokenSource): Adapter {
  const issuer = audience(config);
  const metadata = `${config.botLoginUrl}/v1/.well-known/openidconfiguration`;
  const options = {
    ToChannelFromBotLoginUrl: config.loginUrl,
    ToChannelFromBotOAuthScope: issuer,
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    OAuthUrl: issuer,
    ValidateAuthority: 'true',
    CallerId: '',
  };
  const credentials = new Credentials(config.clientId, tokens);
  return new Adapter(new ConfigurationBotFrameworkAuthentication(options as never, credentials));
}

/** As far as it is ours to change: what a request passes on its way out. */
interface Pipeline {
  client: { pipeline: { removePolicy(of: { phase: 'Retry' }): unknown } };
}

/**
 * Speaks to the Connector. Its own retries are taken out, for which it has no option: they would repeat what was
 * delivered, uncounted, and sit out a Retry-After while others wait.
 */
export async function openConnector(
  config: Config,
  tokens: TokenSource,
  serviceUrl: string,
): Promise<ConnectorClient> {
  const credentials = await new Credentials(config.clientId, tokens).createCredentials(
    config.clientId,
    audience(config),
  );
  const connector = new ConnectorClient(credentials, { baseUri: serviceUrl } as never);
  (connector as unknown as Pipeline).client.pipeline.removePolicy({ phase: 'Retry' });
  return connector;
}
