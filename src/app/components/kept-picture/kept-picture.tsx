import type { Reply } from '@kernel/wire';
import { Image, Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { camera } from '../../device/camera';
import { Button } from '../button';
import { Notice } from '../notice';
import { roleProps } from '../press';
import '../photo-field/photo-field.scss';

type Shown = { readonly mime: string; readonly text: string };
type Props = {
  readonly id: string;
  readonly title: string;
  readonly ask: () => Promise<Reply<Shown>>;
  /** Fetched at once, where somebody came to see it. */
  readonly isOpen?: boolean;
};

const coming = '正在打开照片';

/**
 * A picture that is fetched when somebody wants to see it, and kept in no cache. Its place is taken as
 * soon as it is asked for, so that nothing below moves under a finger when it comes.
 */
export const KeptPicture = ({ id, title, ask, isOpen = false }: Props) => {
  const [address, setAddress] = useState<string | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const [isComing, setComing] = useState(isOpen);
  const open = async () => {
    setComing(true);
    setWhy(null);
    try {
      const reply = await ask();
      if (reply.ok) setAddress(await camera.show({ id, ...reply.value }));
      else setWhy(reply.refusal.sentence);
    } catch {
      // Without an answer nothing is shown; the button stays, to try again.
      setWhy('没有连上，照片没有打开。请再试一次。');
    } finally {
      setComing(false);
    }
  };
  const begin = useRef(open);
  useEffect(() => {
    if (isOpen) void begin.current();
  }, [isOpen]);
  if (address !== null) {
    return <Image className="photo" mode="aspectFit" src={address} ariaLabel={title} />;
  }
  if (isComing) {
    return (
      <View className="photo photo-coming" {...roleProps('status', coming)}>
        <Text className="mist">{coming}</Text>
      </View>
    );
  }
  return (
    <View className="stack">
      {why === null ? null : <Notice icon="info">{why}</Notice>}
      <Button
        text={`看${title}`}
        kind="line"
        icon="camera"
        isSmall
        onPress={() => {
          void open();
        }}
      />
    </View>
  );
};
