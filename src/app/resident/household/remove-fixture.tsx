import { View } from '@tarojs/components';
import { Confirm } from '../../components/confirm';
import { WriteNote } from '../../components/query-view';
import type { Family } from '../reading/answers';
import { fixtureNames } from '../../components/archive';
import { useRemoveFixture } from './use-household';

type Fixture = Family['fixtures'][number];
type RemoveProps = { readonly fixture: Fixture | null; readonly onClose: () => void };

/** Asked once more: a fixture leaves the archive, the points it earned stay. */
export const RemoveFixture = ({ fixture, onClose }: RemoveProps) => {
  const { run, pending, refusal, fault, reset } = useRemoveFixture();
  const close = () => {
    reset();
    onClose();
  };
  const remove = async () => {
    if (fixture === null) return;
    const gone = await run({ fixture: fixture.id });
    if (gone !== undefined) close();
  };
  return (
    <Confirm
      isOpen={fixture !== null}
      title={fixture === null ? '' : `删去${fixture.place}的${fixtureNames[fixture.kind]}？`}
      yes="删去"
      isDanger
      isBusy={pending}
      onYes={() => void remove()}
      onNo={close}
    >
      <View>换掉或拆掉了才删。已经得的分不变。</View>
      <WriteNote refusal={refusal} fault={fault} />
    </Confirm>
  );
};
