import { exportJWK, generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from 'jose';

const ALGORITHM = 'RS256';

interface Pair {
  id: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  /** As published; Teams' keys say for which channels they speak. */
  published: Record<string, unknown>;
}

async function pair(id: string, more: object): Promise<Pair> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const published = { ...(await exportJWK(publicKey)), kid: id, use: 'sig', alg: ALGORITHM, ...more };
  return { id, privateKey, publicKey, published };
}

type Signer = 'entra' | 'botFramework' | 'stranger';

async function newKeys() {
  const [entra, botFramework, stranger] = await Promise.all([
    pair('entra-1', {}),
    pair('bot-framework-1', { endorsements: ['msteams'] }),
    pair('entra-1', {}),
  ]);
  const known = new Map<string, JWTPayload>();
  const pairs: Record<Signer, Pair> = { entra, botFramework, stranger };
  return {
    published: (signer: Signer) => ({ keys: [pairs[signer].published] }),
    /** Claims without `exp` are good for an hour of the wall clock; undefined claims are left out. */
    sign: (signer: Signer, claims: JWTPayload) => {
      const seconds = Math.floor(Date.now() / 1000);
      const all = { iat: seconds, nbf: seconds - 60, exp: seconds + 3600, ...claims };
      const said = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
      return new SignJWT(said)
        .setProtectedHeader({ alg: ALGORITHM, kid: pairs[signer].id, typ: 'JWT' })
        .sign(pairs[signer].privateKey);
    },
    /** Claims of a token of this sign-in for that audience; throws what jose throws. A token shown again is looked at once. */
    verified: async (token: string, audience: string): Promise<JWTPayload> => {
      const seen = known.get(`${audience} ${token}`);
      if (seen && Date.now() < (seen.exp ?? 0) * 1000) return seen;
      const expected = { audience, algorithms: [ALGORITHM], clockTolerance: 300 };
      const { payload } = await jwtVerify(token, entra.publicKey, expected);
      known.set(`${audience} ${token}`, payload);
      return payload;
    },
  };
}

export type Keys = Awaited<ReturnType<typeof newKeys>>;

let made: Promise<Keys> | null = null;

/** Keys of the sign-in, of the Bot Framework, and of somebody who is neither; made once a process, as it takes a while. */
export function signingKeys(): Promise<Keys> {
  made ??= newKeys();
  return made;
}
