// Days as numbers from 1970-01-01 in the proleptic Gregorian calendar, as in the Python: a Date of JavaScript knows
// neither the years before Christ as people write them nor a day without a time zone.
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

function dayNumber(year, month = 1, date = 1) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146097 + yearOfEra * 365 + leaps + dayOfYear - 719468;
}

function civil(day) {
  const z = Math.floor(day) + 719468;
  const era = Math.floor(z / 146097);
  const d = z - era * 146097;
  const y = Math.floor((d - Math.floor(d / 1460) + Math.floor(d / 36524) - Math.floor(d / 146096)) / 365);
  const dayOfYear = d - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return [era * 400 + y + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * m + 2) / 5) + 1];
}

function yearName(year) {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

function dayName(day) {
  const [year, month, date] = civil(day);
  return `${date} ${MONTHS[month - 1]} ${yearName(year)}`;
}

function spanName(first, last) {
  const [one, other] = [dayName(first), dayName(last)];
  return one === other ? one : `${one} to ${other}`;
}
