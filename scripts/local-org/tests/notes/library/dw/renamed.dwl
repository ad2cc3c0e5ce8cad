%dw 2.0
input rows application/csv separator=";"
output application/json
fun newName(key: Key) = key match {
    case "first" -> "firstName"
    case "last" -> "lastName"
    else -> (key)
}
---
rows map (row) -> row mapObject (value, key) -> { (newName(key)): value }
