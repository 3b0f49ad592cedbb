import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import './code-field.scss';

type Props = {
  readonly placeholder: string;
  readonly act: string;
  readonly isOff?: boolean;
  readonly isBusy?: boolean;
  readonly id?: string;
  /** A key that puts the cursor here, shown at its end; who has keys has Enter, so no button. */
  readonly shortcut?: string;
  readonly onEnter: (text: string) => void;
};

/** Whatever a camera could read can be typed here, with Enter or the button behind it. */
export const CodeField = (props: Props) => {
  const { placeholder, act, isOff = false, isBusy, id, shortcut, onEnter } = props;
  const [text, setText] = useState('');
  const enter = () => {
    if (text.trim() === '' || isOff) return;
    onEnter(text);
    setText('');
  };
  return (
    <View className="row-s" {...{ role: 'search' }}>
      <View className="code-field">
        <Icon name={shortcut === undefined ? 'edit' : 'scan'} size={20} />
        <Input
          {...(id === undefined ? {} : { id })}
          className="code-field-input num"
          value={text}
          placeholder={placeholder}
          placeholderClass="field-placeholder"
          maxlength={200}
          disabled={isOff}
          confirmType="search"
          {...{ ariaLabel: placeholder }}
          onInput={(event) => {
            setText(event.detail.value);
          }}
          onConfirm={enter}
        />
        {shortcut === undefined ? null : <View className="code-field-key">{shortcut}</View>}
      </View>
      {shortcut === undefined ? (
        <Button
          text={act}
          kind="line"
          isSmall
          isOff={isOff || text.trim() === ''}
          isBusy={isBusy}
          onPress={enter}
        />
      ) : null}
    </View>
  );
};
