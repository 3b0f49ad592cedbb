import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Apart } from '../../components/apart';
import { Card } from '../../components/card';
import { Icon, isIconName } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { pressProps } from '../../components/press';
import { openPage } from '../../device/navigate';
import type { CreditBook } from '../reading/answers';
import { sortBenefits } from './use-credit';

type Benefit = CreditBook['benefits'][number];

const basis = ({ issuingOffice, document, validUntil, places }: Benefit) =>
  [
    issuingOffice,
    `依据：${document ?? '待公布'}`,
    ...(validUntil === null ? [] : [`到 ${validUntil}`]),
    places === 0 ? '地点待公布' : `${String(places)} 处能用`,
  ].join(' · ');

type RowProps = {
  readonly benefit: Benefit;
  /** Stands under its level already. */
  readonly isByLevel?: boolean;
};

export const BenefitRow = ({ benefit, isByLevel = false }: RowProps) => (
  <ListRow
    icon={isIconName(benefit.icon) ? benefit.icon : 'star'}
    isIconRound
    isMarkBelow
    title={benefit.title}
    note={basis(benefit)}
    onPress={() => {
      openPage('resident/benefit', { benefit: benefit.id });
    }}
    {...(benefit.open || isByLevel
      ? {}
      : { end: <Text className="s14 mist nw">{`${benefit.levelName}起`}</Text> })}
  />
);

type LaterProps = { readonly text: string; readonly isOpen: boolean; readonly onTurn: () => void };

const Later = ({ text, isOpen, onTurn }: LaterProps) => (
  <View className="list-row tap" {...pressProps({ label: text, isOn: isOpen, onPress: onTurn })}>
    <View className="credit-later-icon">
      <Icon name="star" />
    </View>
    <View className="grow mist num">{text}</View>
    <View className="mist">
      <Icon name={isOpen ? 'up' : 'right'} size={20} />
    </View>
  </View>
);

const laterWords = ({ next }: CreditBook, atNext: number, closed: number) =>
  next === null || atNext === 0
    ? `往后还有 ${String(closed)} 项`
    : `到${next.name}再开 ${String(atNext)} 项`;

/** What the level opens now, with who gives it and by which document; the rest folded away. */
export const BenefitsCard = ({ book }: { readonly book: CreditBook }) => {
  const [isOpen, setOpen] = useState(false);
  const { open, closed, atNext } = sortBenefits(book);
  const isDefault = book.benefits.some((each) => each.isDefault);
  return (
    <Card
      title={book.level === null ? '往后可以享受' : `${book.level.name}可以享受`}
      {...(isDefault ? { aside: '待文件公布' } : {})}
      isFlush
    >
      {open.length === 0 ? <View className="credit-none mist">这一级还没有待遇。</View> : null}
      {open.map((each) => (
        <BenefitRow key={each.id} benefit={each} />
      ))}
      {closed.length === 0 ? null : (
        <Later
          text={laterWords(book, atNext.length, closed.length)}
          isOpen={isOpen}
          onTurn={() => {
            setOpen(!isOpen);
          }}
        />
      )}
      <Apart isRows>
        {isOpen ? closed.map((each) => <BenefitRow key={each.id} benefit={each} />) : null}
      </Apart>
    </Card>
  );
};
