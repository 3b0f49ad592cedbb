import { Text, View } from '@tarojs/components';
import { useDemo } from '../../client/demo';
import { Icon } from '../../components/icon';
import { pressProps } from '../../components/press';
import { goBack } from '../../device/navigate';
import { topSpace } from '../../device/top-space';
import { languages, type Language } from './language-of';
import { words } from './words';

type Props = {
  readonly name: string;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
};

/** Longer names stand in the smaller size, so that they stay clear of the sun. */
const longName = 5;
const longLatinName = 12;
const isLong = (name: string) =>
  name.length > (/^[\p{ASCII}]+$/u.test(name) ? longLatinName : longName);

const Switch = ({ language, onLanguage }: Omit<Props, 'name'>) => (
  <View className="hero-switch" {...{ role: 'tablist', ariaLabel: 'Language' }}>
    {languages.map((each) => (
      <View
        key={each}
        className={`hero-language ${each === language ? 'hero-chosen' : ''}`}
        {...pressProps({
          label: words[each].name,
          role: 'tab',
          isOn: each === language,
          onPress: () => {
            onLanguage(each);
          },
        })}
      >
        <View className="hero-tab">{words[each].tab}</View>
      </View>
    ))}
  </View>
);

/** The island in the morning, with the name of the place; the top of the page in every language. */
export const Hero = ({ name, language, onLanguage }: Props) => {
  const isDemo = useDemo();
  const { statusPx, navPx, capsulePx } = topSpace();
  const { thanks, back, sample } = words[language];
  return (
    <View className="hero" style={{ paddingTop: `${String(statusPx)}px` }}>
      <View className="drawn hero-sky" />
      <View
        className="hero-nav"
        style={{ minHeight: `${String(navPx)}px`, paddingRight: `${String(capsulePx + 16)}px` }}
      >
        <View className="hero-back tap" {...pressProps({ label: back, onPress: goBack })}>
          <Icon name="back" />
        </View>
        <Switch language={language} onLanguage={onLanguage} />
        {isDemo ? <Text className="hero-demo">{sample}</Text> : null}
      </View>
      <View className={`hero-words ${isLong(name) ? 'hero-words-long' : ''}`}>
        <View
          className={`hero-name ${isLong(name) ? 'hero-long' : ''}`}
          {...{ role: 'heading', ariaLevel: '1' }}
        >
          {name}
        </View>
        <View className="hero-thanks">
          <View>{thanks[0]}</View>
          <View>{thanks[1]}</View>
        </View>
      </View>
    </View>
  );
};
