import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { Icon, isIconName } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import type { Tip } from '../../client/visitor-answers';
import type { Language } from './language-of';
import { tipIn } from './words';

const shownAsCards = 4;
const iconOf = ({ icon }: Tip) => (isIconName(icon) ? icon : 'drop');

type Props = { readonly tips: readonly Tip[]; readonly language: Language };

/** The four that are read in ten seconds. */
export const TipCards = ({ tips, language }: Props) => (
  <View className="tips">
    {tips.slice(0, shownAsCards).map((tip) => {
      const { title, body } = tipIn(tip, language);
      return (
        <View key={tip.id} className="card tip">
          <View className="tip-icon">
            <Icon name={iconOf(tip)} size={40} />
          </View>
          <View className="tip-title">{title}</View>
          <View className="s14 mist">{body}</View>
        </View>
      );
    })}
  </View>
);

/** The others, for whoever reads on. */
export const FurtherTips = ({ tips, language, title }: Props & { readonly title: string }) => {
  const further = tips.slice(shownAsCards);
  return further.length === 0 ? null : (
    <Card isFlush title={title}>
      {further.map((tip) => (
        <ListRow
          key={tip.id}
          icon={iconOf(tip)}
          title={tipIn(tip, language).title}
          note={tipIn(tip, language).body}
        />
      ))}
    </Card>
  );
};
