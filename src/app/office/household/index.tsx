import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { SearchBox } from '../../components/search-box';
import { openPage } from '../../device/navigate';
import { usePageParams } from '../../device/page-params';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { keepSubject, subjectOf, subjectOfFound } from '../reading/seen-kept';
import { FoundList } from './found-list';
import { HouseholdPanel } from './household-panel';
import { useFind } from './use-find';

const FindAt = ({ post, text }: { readonly post: Served; readonly text: string }) => {
  const find = useFind(post, text);
  const live = useLive(find.found);
  return (
    <OfficeFrame title="找一户" post={post} live={live} isColumn>
      <SearchBox
        value={find.text}
        placeholder="小区、幢、称呼，或存折号后 4 位以上"
        onChange={find.setText}
      />
      {find.isShort ? (
        <View className="stack">
          <View className="mist">
            输入两个字以上。只找得到本网点的户；别处的户请居民出示存折码。
          </View>
          <Button
            text="没有存折，现在开户"
            kind="line"
            icon="people"
            onPress={() => {
              openPage('office/open-archive');
            }}
          />
        </View>
      ) : (
        <FoundList
          found={find.found}
          onChoose={(household) => {
            keepSubject(subjectOfFound(household));
            openPage('office/household', { household: household.id });
          }}
        />
      )}
    </OfficeFrame>
  );
};

const HouseholdAt = ({ post, id }: { readonly post: Served; readonly id: string }) => {
  const live = useLive();
  return (
    <OfficeFrame title="这一户" post={post} live={live} isColumn>
      <HouseholdPanel post={post} id={id} subject={subjectOf(id)} isLive={live.isLive} />
    </OfficeFrame>
  );
};

const HouseholdPage = () => {
  const { household, text = '' } = usePageParams();
  return (
    <OfficeGate title="找一户">
      {(post) =>
        household === undefined ? (
          <FindAt post={post} text={text} />
        ) : (
          <HouseholdAt key={household} post={post} id={household} />
        )
      }
    </OfficeGate>
  );
};

export default HouseholdPage;
