import { useEffect, useMemo, useState } from 'preact/hooks';
import { Api, type Workspace } from './api';
import { type Config, readConfig } from './config';
import { Shell } from './shell';
import { forget, leaveToSignIn, type Session, session } from './signin';
import { Failed, Waiting } from './ui';
import { Join } from './pages/join';
import { Welcome } from './pages/welcome';
import { named } from './route';
import { speak, type Language } from './words';

const CHOSEN = 'parlor-desk:workspace';

/** Signs in, finds the workspace, and opens the desk. */
export function App() {
  const [, redraw] = useState(0);
  const [config, setConfig] = useState<Config>();
  const [who, setWho] = useState<Session>();
  const [spaces, setSpaces] = useState<Workspace[]>();
  const [chosen, choose] = useState(sessionStorage.getItem(CHOSEN) ?? '');
  const [failure, fail] = useState<unknown>();
  const [ended, end] = useState(false);
  const [turn, again] = useState(0);

  const change = (next: Language): void => (speak(next), redraw((n) => n + 1));
  const leave = (): void => {
    forget();
    for (const key of Object.keys(sessionStorage)) if (key.startsWith('parlor-desk:')) sessionStorage.removeItem(key);
    location.replace(config?.ending ?? location.pathname);
  };
  const over = (): void => (forget(), end(true));

  /** Where a link of a mail leads; nobody is led to a business that is not theirs. */
  const enter = (tenant: string | undefined): void => {
    if (!tenant) return;
    sessionStorage.setItem(CHOSEN, tenant);
    choose(tenant);
  };
  useEffect(() => {
    const heard = (): void => enter(named());
    if (spaces) addEventListener('hashchange', heard);
    return () => removeEventListener('hashchange', heard);
  }, [spaces]);

  useEffect(() => {
    const start = async (): Promise<void> => {
      fail(undefined);
      const known = await readConfig();
      setConfig(known);
      const person = await session(known);
      if (!person) return setWho({ token: '', name: '' });
      const found = await new Api(known.api, person.token, undefined, over).get<{ workspaces: Workspace[] }>('workspace');
      setSpaces(found.workspaces);
      enter(named());
      setWho(person);
    };
    start().catch(fail);
  }, [turn]);

  const here = spaces?.find((each) => each.tenant === chosen) ?? spaces?.[0];
  const api = useMemo(
    () => config && who && new Api(config.api, who.token, here?.tenant, over),
    [config, who, here?.tenant],
  );
  const signIn = (): Promise<void> => leaveToSignIn(config!);

  if (config && (ended || (who && !who.token))) return <Welcome ended={ended} signIn={signIn} speak={change} />;
  if (failure !== undefined)
    return (
      <main class="door">
        <Failed failure={failure} again={() => again((n) => n + 1)} />
      </main>
    );
  if (!config || !who || !spaces || !api)
    return (
      <main class="door">
        <Waiting />
      </main>
    );
  const joined = (tenant: string): void => {
    sessionStorage.setItem(CHOSEN, tenant);
    choose(tenant);
    again((n) => n + 1);
  };
  const rename = (name: string): void =>
    setSpaces((all) => (all?.some((each) => each.tenant === here?.tenant && each.name !== name) ? all.map((each) => (each.tenant === here?.tenant ? { ...each, name } : each)) : all));
  if (!here) return <Join api={api} name={who.name} leave={leave} joined={joined} speak={change} />;
  return (
    <Shell
      key={here.tenant}
      desk={{ api, config, name: here.name, role: here.role, person: who.name, rename }}
      spaces={spaces}
      here={here}
      choose={joined}
      speak={change}
      leave={leave}
    />
  );
}
