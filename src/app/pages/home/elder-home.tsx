import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { openPage, openTab } from '../../device/navigate';
import { speech } from '../../device/speech';
import { callOffice } from '../../resident/pieces/call-office';
import { PlainCover } from '../../components/plain-cover';
import type { Home, Place } from '../../resident/reading/answers';
import { spokenNumbers } from '../../resident/words/spoken';
import { BigButton } from './big-button';
import { ElderWays } from './elder-ways';
import { LapsedNotice } from './lapsed-notice';
import { OpenWords } from './office-card';

const also = ({ waiting, held }: Home['numbers']): string => {
  if (waiting > 0) return `另有 ${String(waiting)} 分待到账`;
  return held > 0 ? `另有 ${String(held)} 分已预留` : '可以换东西';
};

const FourthButton = ({ home }: { readonly home: Home }) =>
  speech.canSpeak ? (
    <BigButton
      text="读给我听"
      icon="speaker"
      kind="line"
      onPress={() => {
        speech.speak(spokenNumbers(home.numbers));
      }}
    />
  ) : (
    <BigButton
      text="扫一扫"
      icon="scan"
      kind="line"
      onPress={() => {
        openPage('resident/scan');
      }}
    />
  );

const ElderOffice = ({ office }: { readonly office: Place }) => {
  const { phone } = office;
  return (
    <View className="card elder-office">
      <View className="grow">
        <View className="h">{office.name}</View>
        <OpenWords office={office} />
      </View>
      {phone === null ? null : (
        <Button
          text="打电话"
          icon="phone"
          label={`打电话给${office.name}`}
          onPress={() => {
            callOffice(phone);
          }}
        />
      )}
    </View>
  );
};

/** Four big buttons, the desk's telephone, and the way back to small type. */
export const ElderHome = ({ home }: { readonly home: Home }) => (
  <>
    <PlainCover>
      <View className="plain-cover-usable">
        <Text>可用</Text>
        <Text className="s40 b">{home.numbers.usable}</Text>
        <Text>分</Text>
      </View>
      <View className="plain-cover-line">{also(home.numbers)}</View>
    </PlainCover>
    <LapsedNotice lapsed={home.lapsed} />
    <View className="two">
      <BigButton
        text="出示存折码"
        icon="code"
        kind="cta"
        onPress={() => {
          openPage('resident/show-code');
        }}
      />
      <BigButton
        text="看存折"
        icon="book"
        kind="sea"
        onPress={() => {
          openTab('passbook');
        }}
      />
      <BigButton
        text="换东西"
        icon="gift"
        kind="line"
        onPress={() => {
          openTab('exchange');
        }}
      />
      <FourthButton home={home} />
    </View>
    {home.office === null ? null : <ElderOffice office={home.office} />}
    <ElderWays />
  </>
);
