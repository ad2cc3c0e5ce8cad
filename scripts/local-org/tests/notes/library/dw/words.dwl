%dw 2.0
import dw::core::Strings
import capitalize from dw::core::Strings
input words application/json
output application/json indent=false
var long = words filter ((word) -> sizeOf(word) > 3)
fun times(value: Number, by = 2): Number = value * by
---
{
    plural: long map (word) -> (word): Strings::pluralize(word),
    told: "$(sizeOf(words)) words, the first is $(words[0])",
    ends: words[-2 to -1],
    sum: (1 to 4) reduce (item, total = 10) -> total + item,
    twice: times(21),
    bySize: words groupBy sizeOf($),
    title: capitalize("harbour_books"),
    some: if (isEmpty(words)) "none" else "some",
    spare: null default "spare",
    day: |2024-01-31| as String {format: "dd.MM.yyyy"},
    price: 1234.5 as String {format: "#,##0.00"},
    masked: "a1b2" replace /\d/ with "#",
    (shown: true) if (sizeOf(words) > 0),
    (hidden: true) if (sizeOf(words) > 99)
}
