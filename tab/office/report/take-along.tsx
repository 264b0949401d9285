import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { csv, type ExportedFile, pdf, type TableName } from '../../../shared/office/report/contract.ts';
import { useTell } from '../../api.ts';
import { Row } from '../../ui/layout.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Trouble } from '../../ui/trouble.tsx';

const useStyles = makeStyles({ notPrinted: { '@media print': { display: 'none' } } });

const tableNames: Record<TableName, string> = {
  figures: 'All figures',
  weeks: 'Week by week',
  earlier: 'Earlier rounds',
  department: 'By department',
  site: 'By site',
  level: 'By level',
  tenure: 'By time in the organization',
};

const save = ({ name, type, body }: ExportedFile): void =>
  saveFile(
    name,
    type,
    Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0)),
  );

/** The report as a document, on paper, or as tables for a spreadsheet. */
export function TakeAlong({ roundId }: { roundId: string }) {
  const styles = useStyles();
  const document = useTell(pdf);
  const table = useTell(csv);
  const error = document.error ?? table.error;
  return (
    <div className={styles.notPrinted}>
      <Row>
        <Button
          appearance="primary"
          disabled={document.isPending}
          onClick={() => document.mutate({ roundId }, { onSuccess: save })}
        >
          {document.isPending ? 'Preparing…' : 'Save as PDF'}
        </Button>
        <Button onClick={() => window.print()}>Print</Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button disabled={table.isPending}>Save a table as CSV</Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {(Object.keys(tableNames) as TableName[]).map((name) => (
                <MenuItem
                  key={name}
                  onClick={() => table.mutate({ roundId, table: name }, { onSuccess: save })}
                >
                  {tableNames[name]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      </Row>
      {error && <Trouble of={error} />}
    </div>
  );
}
