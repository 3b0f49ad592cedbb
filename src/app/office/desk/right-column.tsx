import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import type { Desk } from '../answers';
import { HandOverActs } from '../hand-over/hand-over-acts';
import { HandOverFace } from '../hand-over/hand-over-face';
import { useHandOver } from '../hand-over/use-hand-over';
import { FoundList } from '../household/found-list';
import { HouseholdPanel } from '../household/household-panel';
import { useFind } from '../household/use-find';
import { isStaff, type Served } from '../../post/posts';
import { RecentActs } from '../pieces/recent-acts';
import { WaitingDetail } from '../worklist/waiting-detail';
import { chosenByFound, chosenByWaiting, nothing, type Chosen } from './chosen';
import { Counters } from './counters';
import { LowStock } from './low-stock';

type Props = {
  readonly post: Served;
  readonly desk: Desk;
  readonly isLive: boolean;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
};

const HandOver = ({ post, code, isLive, onLeave }: HandOverProps) => {
  const hand = useHandOver(post, code);
  return (
    <View className="stack">
      <HandOverFace hand={hand} />
      <HandOverActs hand={hand} isLive={isLive} onLeave={onLeave} />
    </View>
  );
};
type HandOverProps = {
  readonly post: Served;
  readonly code: string;
  readonly isLive: boolean;
  readonly onLeave: () => void;
};

const Found = ({ post, text, onChoose }: FoundProps) => (
  <FoundList
    found={useFind(post, text).found}
    onChoose={(household) => {
      onChoose(chosenByFound(household));
    }}
  />
);
type FoundProps = {
  readonly post: Served;
  readonly text: string;
  readonly onChoose: (chosen: Chosen) => void;
};

const Shown = ({ post, desk, isLive, chosen, onChoose }: Props) => {
  switch (chosen.kind) {
    case 'nothing':
      return (
        <>
          <Counters post={post} desk={desk} />
          {isStaff(post) ? <LowStock items={desk.lowStock} /> : null}
          <RecentActs post={post} acts={desk.recent} isLive={isLive} shown={10} />
        </>
      );
    case 'household': {
      const { id, subject } = chosen;
      return <HouseholdPanel key={id} post={post} id={id} subject={subject} isLive={isLive} />;
    }
    case 'pickup':
      return (
        <HandOver
          key={chosen.code}
          post={post}
          code={chosen.code}
          isLive={isLive}
          onLeave={() => {
            onChoose(nothing);
          }}
        />
      );
    case 'waiting':
      return (
        <WaitingDetail
          key={chosen.item.id}
          post={post}
          item={chosen.item}
          isLive={isLive}
          onHousehold={() => {
            onChoose(chosenByWaiting(chosen.item));
          }}
        />
      );
    case 'search':
      return <Found key={chosen.text} post={post} text={chosen.text} onChoose={onChoose} />;
  }
};

/** The card beside the table: what was just done, or whatever was scanned, found or chosen. */
export const RightColumn = (props: Props) => (
  <View className="desk-right">
    <Shown {...props} />
    {props.chosen.kind === 'nothing' ? null : (
      <Button
        text="关上（Esc）"
        kind="line"
        isSmall
        onPress={() => {
          props.onChoose(nothing);
        }}
      />
    )}
  </View>
);
