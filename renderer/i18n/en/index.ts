import { about } from './about'
import { change } from './change'
import { charts } from './charts'
import { churn } from './churn'
import { cohorts } from './cohorts'
import { common } from './common'
import { customers } from './customers'
import { data } from './data'
import { dictionary } from './dictionary'
import { drill, marks } from './drill'
import { errors } from './errors'
import { exporting } from './export'
import { fields } from './fields'
import { filters } from './filters'
import { help } from './help'
import { findings } from './findings'
import { forecast } from './forecast'
import { importing } from './importing'
import { lines } from './lines'
import { measures } from './measures'
import { overview } from './overview'
import { person } from './person'
import { product } from './product'
import { products } from './products'
import { promotions } from './promotions'
import { quality } from './quality'
import { review } from './review'
import { safety } from './safety'
import { search } from './search'
import { settings } from './settings'
import { shell } from './shell'
import { start } from './start'
import { terms } from './terms'
import { tour } from './tour'
import { views } from './views'
import { watch } from './watch'

/** Every word of the interface, one file per view. */
export const en = {
  about,
  change,
  charts,
  churn,
  cohorts,
  common,
  customers,
  data,
  dictionary,
  drill,
  errors,
  export: exporting,
  fields,
  filters,
  help,
  findings,
  forecast,
  importing,
  lines,
  marks,
  measures,
  overview,
  person,
  product,
  products,
  promotions,
  quality,
  review,
  safety,
  search,
  settings,
  shell,
  start,
  terms,
  tour,
  views,
  watch,
}
