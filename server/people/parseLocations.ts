/** A region (GH01 to GH16) or a district assembly with its SWIMS code. */
export interface Location {
  readonly code: string;
  /** As people write it: "Tema Metropolitan", "Greater Accra". */
  readonly name: string;
  readonly kind: 'region' | 'district';
  /** Code of the region it lies in; its own for a region. */
  readonly regionCode: string;
}

const HEADER = 'code,name,admin_level,type,parent,hierarchy_path';

/** Reads the list of locations (CSV without quoting); throws with the line's number when a line is not as expected. */
export function parseLocations(csv: string): Location[] {
  const [header, ...lines] = csv.trimEnd().split(/\r?\n/);
  if (header !== HEADER) throw new Error(`The list of locations must begin with "${HEADER}".`);
  return lines.flatMap((line, index) => parseLine(line, index + 2));
}

function parseLine(line: string, number: number): Location[] {
  const [code, name, , type, parent, path, ...rest] = line.split(',');
  if (code === undefined || name === undefined || parent === undefined || path === undefined || rest.length > 0) {
    throw new Error(`Line ${number} of the list of locations does not have six columns.`);
  }
  if (type === 'country') return [];
  if (type === 'region') return [{ code, name: plainName(name), kind: type, regionCode: code }];
  if (type === 'district') return [{ code, name: plainName(name), kind: type, regionCode: parent }];
  throw new Error(`Line ${number} of the list of locations has the unknown type "${type ?? ''}".`);
}

function plainName(name: string): string {
  const short = name.trim().replace(/ (ASSEMBLY|REGION)$/, '');
  return short.replaceAll(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
