import { View } from '@tarojs/components';
import { roleProps } from '../press';
import './skeleton.scss';

type Props = { readonly kind?: 'cards' | 'rows' | 'page' };

const Block = ({ width, height }: { readonly width: string; readonly height: number }) => (
  <View className="sk" style={{ width, height: `${String(height)}px` }} />
);

const Row = () => (
  <View className="sk-row">
    <View className="sk sk-round" />
    <View className="stack grow">
      <Block width="64%" height={18} />
      <Block width="40%" height={14} />
    </View>
  </View>
);

const Item = () => (
  <View className="sk-card">
    <View className="sk sk-picture" />
    <View className="sk-words">
      <Block width="60%" height={18} />
      <Block width="85%" height={16} />
    </View>
  </View>
);

const faces = {
  rows: () => [1, 2, 3, 4, 5].map((each) => <Row key={each} />),
  cards: () => (
    <View className="two">
      {[1, 2, 3, 4].map((each) => (
        <Item key={each} />
      ))}
    </View>
  ),
  page: () => (
    <View className="stack">
      <Block width="100%" height={200} />
      <Row />
      <Row />
    </View>
  ),
};

/** The shape of what is coming; it stands still, and says 正在载入 to a screen reader. */
export const Skeleton = ({ kind = 'rows' }: Props) => (
  <View className="stack" {...roleProps('status', '正在载入')}>
    {faces[kind]()}
  </View>
);
