import { useState } from 'react';
import { Card } from '../../components/card';
import { isIconName } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { openPage } from '../../device/navigate';
import { plus } from '../../resident/words/plus';
import { ActSheet, type Act } from './act-sheet';

const AllDone = () => (
  <Card title="现在可以做" isFlush>
    <ListRow
      icon="check"
      title="能做的都做了"
      note="过些天再来；全部规则在这里"
      onPress={() => {
        openPage('visitor/rules');
      }}
    />
  </Card>
);

/** What the household has not done yet and can do now; a tap says how. */
export const ActsCard = ({ acts }: { readonly acts: readonly Act[] }) => {
  const [open, setOpen] = useState<Act | null>(null);
  if (acts.length === 0) return <AllDone />;
  return (
    <>
      <Card title="现在可以做" isFlush>
        {acts.map((act) => (
          <ListRow
            key={act.id}
            icon={isIconName(act.icon) ? act.icon : 'drop'}
            title={act.title}
            end={plus(act.points)}
            label={`${act.title}，加 ${String(act.points)} 分`}
            onPress={() => {
              setOpen(act);
            }}
          />
        ))}
      </Card>
      <ActSheet
        act={open}
        onClose={() => {
          setOpen(null);
        }}
      />
    </>
  );
};
