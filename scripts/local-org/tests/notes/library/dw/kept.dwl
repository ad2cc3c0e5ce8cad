%dw 2.0
input rows application/json
output application/apex
fun timed(row) = row mapObject ((value, key) -> if (value matches /\d\d:\d\d:\d\d\.\d{3}Z/) { (key): value as Time } else { (key): value })
---
rows map (row) -> "" ++ row.kind match {
    case matches /(?:\w+\.)?(DataWeaveNotes\.Kept)/ -> (timed(row - "record") ++ { record: row.record as Object { class: "Account" } }) as Object { class: $[1] }
    else -> { kind: $ }
}
