import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Refusal } from '@kernel/refusal';
import { bureau, type FaultSeen } from '../../client';
import { readFault } from '../../client/fault';
import { Button } from '../../components/button';
import { WriteNote } from '../../components/query-view';
import { files } from '../../device/files';
import type { Served } from '../../post/posts';

const mimes = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The empty file with its headers and one sample line, in both formats. */
export const TemplateButtons = ({
  post,
  isLive,
}: {
  readonly post: Served;
  readonly isLive: boolean;
}) => {
  const [face, setFace] = useState<{ refusal?: Refusal; fault?: FaultSeen }>({});
  const save = async (format: keyof typeof mimes) => {
    setFace({});
    try {
      const reply = await bureau.meterTemplate.query({ office: post.office, format });
      if (!reply.ok) {
        setFace({ refusal: reply.refusal });
        return;
      }
      const { fileName: name, base64: content } = reply.value;
      await files.save({ name, content, isBase64: true, mime: mimes[format] });
    } catch (cause) {
      setFace({ fault: readFault(cause) });
    }
  };
  const button = (format: keyof typeof mimes, text: string) => (
    <Button
      text={text}
      kind="line"
      icon="save"
      isSmall
      isOff={!isLive}
      onPress={() => void save(format)}
    />
  );
  return (
    <View className="stack">
      <View className="row-s wrap">
        {button('xlsx', '模板 Excel')}
        {button('csv', '模板 CSV')}
      </View>
      <WriteNote refusal={face.refusal} fault={face.fault} />
    </View>
  );
};
