import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau, useWrite } from '../../client';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { QueryView, WriteNote } from '../../components/query-view';
import { roleNames, type Served } from '../../post/posts';
import { MoreButton } from '../../components/more-button';
import { usePages } from '../../client/use-pages';
import type { Asked, OfficeListed, StaffListed } from '../answers';

type Props = { readonly post: Served; readonly place: OfficeListed };
type Ending = { readonly one: StaffListed; readonly onYes: () => void; readonly isBusy: boolean };

const AskEnd = ({ one, onYes, isBusy }: Ending) => (
  <View className="stack">
    <View>{`结束 ${one.called} 的“${roleNames[one.role]}”岗位？当场失效，记过的账不变。`}</View>
    <Button text="结束岗位" kind="red" isBusy={isBusy} onPress={onYes} />
  </View>
);

/** Who serves at an office; a row asks before a post is ended, and one's own cannot be. */
export const StaffList = ({ post, place }: Props) => {
  const [chosen, setChosen] = useState<StaffListed | null>(null);
  const reading = usePages(
    ['officeStaff', place.id],
    (cursor) =>
      bureau.officeStaff.query({
        office: post.office,
        at: place.id,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );
  const { run, pending, refusal, fault } = useWrite(
    'endPost',
    (input: Asked<'endPost'>, requestId) =>
      bureau.endPost.mutate({ ...input, office: post.office, requestId }),
  );
  const end = async ({ person, role }: StaffListed) => {
    const done = await run({ at: place.id, person, role });
    if (done !== undefined) setChosen(null);
  };
  return (
    <QueryView reading={reading}>
      {(pages) => (
        <View className="stack">
          {pages.items.length === 0 ? <View>还没有人，在下面派第一个岗位。</View> : null}
          <Card isFlush>
            {pages.items.map((one) => (
              <ListRow
                key={`${one.person} ${one.role}`}
                icon="user"
                title={`${one.called} · ${roleNames[one.role]}`}
                note={`从 ${one.fromDay} 起`}
                end={one.mine ? <Chip kind="mute" text="我" /> : undefined}
                onPress={
                  one.mine
                    ? undefined
                    : () => {
                        setChosen(one);
                      }
                }
              />
            ))}
          </Card>
          {chosen === null ? null : (
            <AskEnd one={chosen} isBusy={pending} onYes={() => void end(chosen)} />
          )}
          <WriteNote refusal={refusal} fault={fault} />
          <MoreButton pages={pages} text="再往后" />
        </View>
      )}
    </QueryView>
  );
};
