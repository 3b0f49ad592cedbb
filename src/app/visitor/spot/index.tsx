import { View } from '@tarojs/components';
import { useRead, visitor, type Reading } from '../../client';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import '../../components/page-frame/page-frame.scss';
import { Skeleton } from '../../components/skeleton';
import { openPage } from '../../device/navigate';
import { useElder } from '../../device/preferences';
import { usePageParams } from '../../device/page-params';
import type { Spot } from '../../client/visitor-answers';
import { Hero } from './hero';
import { useLanguage } from './language';
import type { Language } from './language-of';
import './spot.scss';
import { SpotFace, SpotStrip } from './spot-faces';
import { FurtherTips, TipCards } from './tip-cards';
import { islandsIn, nameIn, words } from './words';

const Content = ({ spot, language }: { readonly spot: Spot; readonly language: Language }) => {
  const { islands, more, report, free } = words[language];
  // The button below says it, and it reaches somebody.
  const tips = spot.tips.filter(({ icon }) => icon !== 'leak');
  return (
    <View className="stack">
      <TipCards tips={tips} language={language} />
      <Card isFlush>
        <ListRow
          icon="map"
          title={islands}
          note={islandsIn(spot.others, language)}
          onPress={() => {
            openPage('visitor/spots');
          }}
        />
      </Card>
      <Button
        text={report}
        kind="cta"
        icon="camera"
        isTall
        onPress={() => {
          openPage('visitor/report', { code: `s.${spot.spot.id}` });
        }}
      />
      <View className="s14 mist c">{free}</View>
      <FurtherTips tips={tips} language={language} title={more} />
    </View>
  );
};

type InsideProps = { readonly reading: Reading<Spot>; readonly language: Language };

const Inside = ({ reading, language }: InsideProps) => {
  const { value, isLoading } = reading;
  if (value !== undefined) return <Content spot={value} language={language} />;
  return isLoading ? <Skeleton kind="cards" /> : <SpotFace reading={reading} language={language} />;
};

/** A scenic place, for someone who reads in ten seconds: its own frame, no tabs, four languages. */
const SpotPage = () => {
  const id = usePageParams().id ?? '';
  const [language, setLanguage] = useLanguage();
  const elder = useElder() ? 'elder' : '';
  const reading = useRead(['spot', id], () => visitor.spot.query({ id }));
  const name = reading.value === undefined ? '' : nameIn(reading.value.spot, language);
  return (
    <View className={`frame frame-page ${elder}`} {...{ lang: words[language].tag }}>
      <Hero name={name} language={language} onLanguage={setLanguage} />
      <View className={`frame-main spot-main ${reading.value === undefined ? '' : 'spot-raised'}`}>
        <SpotStrip reading={reading} language={language} />
        <Inside reading={reading} language={language} />
      </View>
    </View>
  );
};

export default SpotPage;
