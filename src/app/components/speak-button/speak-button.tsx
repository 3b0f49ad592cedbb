import { View } from '@tarojs/components';
import { Icon } from '../icon';
import { pressProps } from '../press';
import { speech } from '../../device/speech';
import './speak-button.scss';

type Props = { readonly text: string; readonly label: string };

/** A small loudspeaker beside words; not there on phones without a voice. */
export const SpeakButton = ({ text, label }: Props) =>
  speech.canSpeak ? (
    <View
      className="speak-button tap"
      {...pressProps({
        label,
        onPress: () => {
          speech.speak(text);
        },
      })}
    >
      <Icon name="speaker" />
    </View>
  ) : null;
