import { View } from '@tarojs/components';
import { roleProps } from '../press';
import './skeleton.scss';

type Props = { readonly kind?: 'cards' | 'rows' | 'row' | 'page' };

const Row = () => (
  <View className="sk-row">
    <View className="sk-lines" />
  </View>
);

const Item = () => (
  <View className="sk-card">
    <View className="sk-words" />
  </View>
);

const faces = {
  rows: () => [1, 2, 3, 4, 5].map((each) => <Row key={each} />),
  row: () => <Row />,
  cards: () => (
    <View className="two">
      {[1, 2, 3, 4].map((each) => (
        <Item key={each} />
      ))}
    </View>
  ),
  page: () => (
    <View className="stack">
      <View className="sk-page" />
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
