import { View } from '@tarojs/components';
import { Apart } from '../../components/apart';
import { fixtureNames } from '../../components/archive';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Choices } from '../../components/choices';
import { isIconName } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { Notice } from '../../components/notice';
import { openPage } from '../../device/navigate';
import { plus } from '../words/plus';
import type { PhotoAct, PhotoClaiming } from './use-photo-claim';

const ActRow = ({ act, onChoose }: { readonly act: PhotoAct; readonly onChoose: () => void }) => (
  <ListRow
    title={act.title}
    note={`${act.act}。${act.checkers === 2 ? '两个人核' : '一个人核'}`}
    {...(isIconName(act.icon) ? { icon: act.icon } : {})}
    end={plus(act.points)}
    label={`${act.title}，${plus(act.points)} 分`}
    onPress={onChoose}
  />
);

/** What was done at home. */
export const ActList = ({ claiming }: { readonly claiming: PhotoClaiming }) => (
  <Card title="做了哪一件" isFlush>
    {(claiming.reading.value?.items ?? []).map((act) => (
      <ActRow
        key={act.id}
        act={act}
        onChoose={() => {
          claiming.choose(act.id);
        }}
      />
    ))}
  </Card>
);

const openHousehold = () => {
  openPage('resident/household');
};

const NoFixture = ({ act }: { readonly act: PhotoAct }) => (
  <View className="stack">
    <Notice icon="info">
      {act.fixtures.length === 0
        ? '档案里还没有这样的器具。先登记一件，再来申报。'
        : '登记过的都已经申报了。换了新的，先登记新的、删去旧的。'}
    </Notice>
    <Button text="去登记器具" kind="line" icon="plus" onPress={openHousehold} />
  </View>
);

/** Which fixture it was, where the rule counts by fixtures. */
export const FixtureChoice = ({
  act,
  claiming,
}: {
  readonly act: PhotoAct;
  readonly claiming: PhotoClaiming;
}) => {
  if (!act.perFixture) return null;
  if (claiming.open.length === 0) return <NoFixture act={act} />;
  return (
    <Apart>
      <View className="h">哪一件</View>
      <Choices
        label="哪一件"
        options={claiming.open.map(({ id, kind, place }) => ({
          key: id,
          text: `${place}的${fixtureNames[kind]}`,
        }))}
        chosen={claiming.chosen}
        onChoose={claiming.setFixture}
      />
    </Apart>
  );
};
