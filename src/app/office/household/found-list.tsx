import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { QueryView } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import type { Reading } from '../../client';
import type { Answer, Masked } from '../answers';
import { calledOf, doorOf, tailOf } from '../pieces/words';

type Props = {
  readonly found: Reading<Answer<'findHouseholds'>>;
  readonly onChoose: (household: Masked) => void;
};

const openArchive = () => {
  openPage('office/open-archive');
};

/** The households that fit what was typed, masked. */
export const FoundList = ({ found, onChoose }: Props) => (
  <QueryView
    reading={found}
    isEmpty={({ items }) => items.length === 0}
    empty={{
      title: '本网点没有这一户',
      sentence: '换个门牌、称呼或存折号试试；还没有存折的，可以现在开户。',
      act: { text: '给这一户开户', icon: 'people', onPress: openArchive },
    }}
  >
    {({ items }) => (
      <View className="stack">
        <Card isFlush>
          {items.map((each) => (
            <ListRow
              key={each.id}
              id={`found-${each.id}`}
              icon="people"
              title={`${calledOf(each.called)} ${tailOf(each.passbookNo)}`}
              note={doorOf(each)}
              onPress={() => {
                onChoose(each);
              }}
            />
          ))}
        </Card>
        <Button text="都不是，开一户新的" kind="line" icon="people" onPress={openArchive} />
      </View>
    )}
  </QueryView>
);
