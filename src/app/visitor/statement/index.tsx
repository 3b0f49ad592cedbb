import { View } from '@tarojs/components';
import { useState } from 'react';
import { useRead, visitor } from '../../client';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { usePageParams } from '../../device/page-params';
import { StatementSheet } from './statement-sheet';

const serialOf = (text: string): string | null => {
  const typed = text.replace(/^x\./, '').replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z2-9]{10}$/.test(typed) ? typed : null;
};

const Asking = ({ onAsk }: { readonly onAsk: (serial: string) => void }) => {
  const [text, setText] = useState('');
  const serial = serialOf(text);
  return (
    <Card title="查一份信用积分证明">
      <View className="stack">
        <Field
          label="证明上的号码"
          value={text}
          maxLength={20}
          hint="十个字母和数字，由本人给你"
          onChange={setText}
        />
        <Button
          text={serial === null ? '写上号码再查' : '查'}
          icon="search"
          isOff={serial === null}
          onPress={() => {
            if (serial !== null) onAsk(serial);
          }}
        />
      </View>
    </Card>
  );
};

const Found = ({ serial }: { readonly serial: string }) => {
  const reading = useRead(
    ['checkStatement', serial],
    () => visitor.checkStatement.query({ code: serial }),
    { isAlwaysAsked: true },
  );
  return (
    <QueryView reading={reading} skeleton="page">
      {(checked) => <StatementSheet checked={checked} serial={serial} />}
    </QueryView>
  );
};

/** A statement by its number, for whoever was given it: valid, taken back, over, or unknown. */
const StatementPage = () => {
  const given = serialOf(usePageParams()['code'] ?? '');
  const [serial, setSerial] = useState(given);
  return (
    <PageFrame title="信用证明">
      {serial === null ? <Asking onAsk={setSerial} /> : <Found serial={serial} />}
    </PageFrame>
  );
};

export default StatementPage;
