/** What the one who serves this desk says about it, in `config.json` beside it. Nothing in it is secret. */
export interface Config {
  /** Who signs people in (OpenID Connect), and what we are called there. */
  issuer: string;
  client: string;
  /** Origin of the API. */
  api: string;
  /** Address of the widget's loader. */
  widget: string;
  /** Address of the page in the frame of "try it"; its origin has to be one of the workspace's domains. */
  trial: string;
  /** Where the issuer lets somebody add a passkey; not every issuer has such a page. */
  passkeys?: string;
  /** Where a session at the issuer ends; without it somebody else at this machine may come in as the last one. */
  ending?: string;
  /** Asked for beside `openid`. */
  scope?: string;
}

export async function readConfig(): Promise<Config> {
  const reply = await fetch('config.json', { cache: 'no-store' });
  if (!reply.ok) throw new Error('config');
  return (await reply.json()) as Config;
}
