import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { CameraReader } from '../../components/camera-reader';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { openPage } from '../../device/navigate';
import { scan } from '../../device/scan';

type Props = { readonly isReading: boolean; readonly onRead: (text: string) => void };
type CameraProps = Pick<Props, 'onRead'> & { readonly onUnable: () => void };

/** WeChat's own scanner behind a button, or the camera in the page. */
const Camera = ({ onRead, onUnable }: CameraProps) => {
  const { native } = scan;
  if (native === null) return <CameraReader onRead={onRead} onUnable={onUnable} />;
  const open = () => {
    native().then((text) => {
      if (text !== null) onRead(text);
    }, onUnable);
  };
  return <Button text="打开扫码" kind="cta" icon="scan" isTall onPress={open} />;
};

/** The camera, and always a field: a code can be typed as it is printed. */
export const Reader = ({ isReading, onRead }: Props) => {
  const [text, setText] = useState('');
  const [isUnable, setUnable] = useState(false);
  const unable = () => {
    setUnable(true);
  };
  return (
    <View className="stack-4">
      {isUnable ? (
        <Notice icon="camera">摄像头用不了。可以把码下面的号码输在这里。</Notice>
      ) : (
        <>
          <Camera onRead={onRead} onUnable={unable} />
          <View className="c mist">对准活动现场、器具、景点或用待遇处的码</View>
        </>
      )}
      <Card>
        <View className="stack">
          <Field
            label="输入号码"
            value={text}
            onChange={setText}
            maxLength={200}
            placeholder="照码下面的字输入"
            onDone={() => {
              onRead(text);
            }}
          />
          <Button
            text={text.trim() === '' ? '先输入号码' : '好了'}
            isOff={text.trim() === ''}
            isBusy={isReading}
            onPress={() => {
              onRead(text);
            }}
          />
        </View>
      </Card>
      <Button
        text="看到漏水，报一下"
        kind="line"
        icon="leak"
        onPress={() => {
          openPage('visitor/report');
        }}
      />
    </View>
  );
};
