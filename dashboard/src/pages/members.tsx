import { useState } from 'preact/hooks';
import type { Invitation, Member, Role } from '../api';
import { Button, Choice, Copy, Dialog, Failed, Field, Head, Ready, Sure, useDesk, useLoad, useWork, When } from '../ui';
import { language, t } from '../words';
import { enter, JoinForm } from './join';

interface List {
  members: Member[];
  invitations: Invitation[];
}

const roles = (): [Role, string][] => [
  ['owner', t('role.owner')],
  ['agent', t('role.agent')],
];

/** Who works here, and who is asked to. */
export function Members() {
  const { api, role, tell } = useDesk();
  const list = useLoad((signal) => api.get<List>('members', {}, signal), []);
  const [asking, ask] = useState(false);
  const [made, show] = useState<Invitation>();
  const [going, go] = useState<{ id: string; name: string; you: boolean }>();
  const work = useWork();
  const owner = role === 'owner';

  /** Shown at once, and taken back if it is refused. */
  const turn = async (member: Member, next: Role): Promise<void> => {
    const put = (as: Role): void =>
      list.set((now) => ({ ...now, members: now.members.map((each) => (each.id === member.id ? { ...each, role: as } : each)) }));
    put(next);
    const kept = await work.run(async () => void (await api.send('PUT', `members/${member.id}`, { role: next })));
    if (kept) tell(t('members.changed', { name: member.name }));
    else put(member.role);
  };
  return (
    <>
      <Head title={t('page.members')} lede={t('members.lede')}>
        {owner && <Button onClick={() => ask(true)}>{t('members.invite')}</Button>}
      </Head>
      {work.failure !== undefined && <Failed failure={work.failure} />}
      <Ready of={list}>
        {(data) => (
          <>
            <div class="scroll" role="region" aria-label={t('page.members')} tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('members.name')}</th>
                    <th scope="col">{t('members.role')}</th>
                    <th scope="col">{t('members.since')}</th>
                    {owner && (
                      <th scope="col">
                        <span class="unseen">{t('actions')}</span>
                      </th>
                    )}
                  </tr>
                </thead>
                <tbody>
                  {data.members.map((member) => (
                    <tr key={member.id}>
                      <th scope="row">
                        {member.name || t('members.unnamed')} {member.you && <span class="tag">{t('members.you')}</span>}
                      </th>
                      <td>
                        {owner ? (
                          <Choice aria-label={`${t('members.role')}: ${member.name}`} value={member.role} options={roles()} change={(next) => void turn(member, next)} />
                        ) : (
                          t(member.role === 'owner' ? 'role.owner' : 'role.agent')
                        )}
                      </td>
                      <td class="when">
                        <When at={member.since} short />
                      </td>
                      {owner && (
                        <td class="end">
                          <Button kind="plain" onClick={() => go(member)} label={`${t('remove')}: ${member.name}`}>
                            {t('remove')}
                          </Button>
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {data.invitations.length > 0 && (
              <>
                <h2>{t('members.invited')}</h2>
                <ul class="cards tight">
                  {data.invitations.map((each) => (
                    <li key={each.id}>
                      <div class="row">
                        <p class="grow">
                          <strong>{each.name}</strong> · {t(each.role === 'owner' ? 'role.owner' : 'role.agent')}{' '}
                          <span class="quiet">
                            {t('members.until')} <When at={each.expiresAt} />
                          </span>
                        </p>
                        {owner && (
                          <Button kind="plain" onClick={() => go({ ...each, you: false })} label={`${t('members.withdraw')}: ${each.name}`}>
                            {t('members.withdraw')}
                          </Button>
                        )}
                      </div>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Ready>
      <h2>{t('join.other')}</h2>
      <div class="narrow">
        <JoinForm api={api} called="" joined={enter} />
      </div>
      {asking && (
        <Invite
          close={() => ask(false)}
          done={(invitation) => {
            ask(false);
            show(invitation);
            const { code: _, sent: __, ...known } = invitation;
            list.set((now) => ({ ...now, invitations: [...now.invitations, known] }));
          }}
        />
      )}
      {made?.code && (
        <Dialog title={t('members.code.title', { name: made.name })} close={() => show(undefined)}>
          <p>{t(made.sent ? 'members.code.sent' : 'members.code.text')}</p>
          <Copy text={made.code} label={t('join.code')} />
          <div class="actions">
            <Button kind="main" onClick={() => show(undefined)}>
              {t('members.code.done')}
            </Button>
          </div>
        </Dialog>
      )}
      {going && (
        <Sure
          title={t('members.remove.title')}
          what={t(going.you ? 'members.remove.you' : 'members.remove.what', { name: going.name })}
          yes={t('remove')}
          close={() => go(undefined)}
          act={async () => {
            await api.send('DELETE', `members/${going.id}`);
            if (going.you) return location.reload();
            list.set((now) => ({
              members: now.members.filter((each) => each.id !== going.id),
              invitations: now.invitations.filter((each) => each.id !== going.id),
            }));
            go(undefined);
            tell(t('removed'));
          }}
        />
      )}
    </>
  );
}

function Invite({ close, done }: { close: () => void; done: (made: Invitation) => void }) {
  const { api } = useDesk();
  const [name, call] = useState('');
  const [email, address] = useState('');
  const [role, be] = useState<Role>('agent');
  const work = useWork();
  return (
    <Dialog title={t('members.invite')} close={close}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void work.run(async () => done(await api.send<Invitation>('POST', 'members', { email: email.trim(), ...(name.trim() && { name: name.trim() }), role, language: language() })));
        }}
      >
        <p class="quiet">{t('members.invite.text')}</p>
        <Field label={t('members.email')}>
          {(props) => <input {...props} type="email" required maxLength={254} autocomplete="off" value={email} onInput={(event) => address(event.currentTarget.value)} />}
        </Field>
        <Field label={t('members.name')} hint={t('members.name.hint')}>
          {(props) => <input {...props} maxLength={80} autocomplete="off" value={name} onInput={(event) => call(event.currentTarget.value)} />}
        </Field>
        <Field label={t('members.role')} hint={t('members.role.hint')}>
          {({ id }) => <Choice id={id} value={role} options={roles()} change={be} />}
        </Field>
        {work.failure !== undefined && <Failed failure={work.failure} />}
        <div class="actions">
          <Button kind="main" submit busy={work.busy}>
            {t('members.invite.go')}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
