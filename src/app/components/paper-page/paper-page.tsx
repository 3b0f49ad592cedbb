import { minuteOf } from '@kernel/day';
import { inFours, writeScanCode } from '@kernel/scan-code';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Drawing } from '../drawing';
import { LedgerTable } from '../ledger-table';
import { boundWords } from '../bound-words';
import { QrCode } from '../qr-code';
import { waves } from '../waves';
import type { PaperMonth } from '../../client/answers';
import './paper-page.scss';

type Props = { readonly page: PaperMonth };
type SealedProps = Props & {
  /** The printing desk's; without one the page says that it was printed by its owner. */
  readonly seal?: ReactNode;
};

const rule = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 495 14" preserveAspectRatio="none">${waves({ width: 495, top: 7, gap: 0, count: 1, colour: '#0B5C74', first: 1, last: 1 })}</svg>`;

const monthWords = (month: string) => `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`;

const dayWords = (instant: string) => {
  const [day = '', clock = ''] = minuteOf(new Date(instant)).split(' ');
  return `${day.slice(0, 4)}年${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8)))}日 ${clock}`;
};

const Head = ({ page }: Props) => (
  <>
    <View className="paper-head">
      <View>
        <View className="paper-title">舟山节水存折</View>
        <View className="paper-who num">
          <View className="paper-no">{`No. ${inFours(page.passbookNo)}`}</View>
          <View>{`${page.called ?? ''}${page.demo ? '（示例）' : ''}`}</View>
        </View>
      </View>
      <View className="r num nw">
        <View className="paper-page-no">{`第 ${String(page.page)} 页`}</View>
        <View className="s14 on-paper-2">{monthWords(page.month)}</View>
      </View>
    </View>
    <Drawing svg={rule} width="100%" height="14px" />
  </>
);

const Sums = ({ page, seal }: SealedProps) => (
  <View className="paper-sums">
    <View className="num parts">
      <View className="s14 on-paper-2">{`到 ${dayWords(page.asOf)}`}</View>
      <View className="paper-usable-line">
        {'可用 '}
        <Text className="paper-usable">{page.numbers.usable}</Text>
        {' 分'}
      </View>
      <View>{`待到账 ${String(page.numbers.waiting)}　已预留 ${String(page.numbers.held)}`}</View>
    </View>
    {seal ?? (
      <View className="paper-own s14 on-paper-2">
        <View>自己打印</View>
        <View>要盖章请到网点</View>
      </View>
    )}
  </View>
);

const Check = ({ check }: Pick<PaperMonth, 'check'>) =>
  check === null ? null : (
    <View className="paper-check">
      <QrCode
        text={writeScanCode('page', check.replace(/ /g, ''))}
        size={92}
        label={`校验码 ${check}`}
      />
      <View className="grow">
        <View className="num">
          {'校验码 '}
          <Text className="paper-check-code">{check}</Text>
        </View>
        <View className="s14 on-paper-2 parts">扫码核对这一页；不会上网，请窗口念给你听。</View>
        <View className="s14 on-paper-2 parts">
          {boundWords('纸上和屏幕上不一样，5 个工作日内给答复。')}
        </View>
      </View>
    </View>
  );

/** A page of the passbook as it lies on A5 paper. A seal is the desk's: what one prints oneself has none. */
export const PaperPage = ({ page, seal }: SealedProps) => (
  <View className="paper">
    <Head page={page} />
    <LedgerTable
      lines={page.lines}
      opening={page.opening}
      totals={
        page.totals === null || !page.isWhole ? null : { ...page.totals, after: page.closing }
      }
    />
    {page.isWhole ? null : (
      <View className="s14 on-paper-2">这个月的笔数太多，后面的请到存折里看。</View>
    )}
    <Sums page={page} seal={seal} />
    <Check check={page.check} />
  </View>
);
