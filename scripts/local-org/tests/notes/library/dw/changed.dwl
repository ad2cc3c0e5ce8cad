%dw 2.0
import * from dw::util::Values
import mapLeafValues from dw::util::Tree
import dw::util::Coercions
import cos from dw::util::Math
input person application/json
output application/json indent=false
---
{
  updated: person update { case .name -> upper($) case age at .age -> age + 1 case .address.city! -> "Bergen" },
  masked: person mask field("age") with "*",
  leaves: person mapLeafValues ((value, path) -> if (value is String) "$(value)@$(path[0].selector)" else value),
  numbers: [Coercions::toNumber("12"), Coercions::toNumberOrNull("x"), cos(0)]
}
