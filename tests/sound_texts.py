"""Sound texts of several kinds, in which there is nothing to mend."""

NEWS = """\
Nairobi (Staff Writer) – Wanjiru Kamau-Okonkwo, who chairs the Lake Basin Authority (LBA), told reporters on
14 March 2023 that cross-border cooperation had “never been closer”. McDonald Otieno of AfriGrid and Siobhán
O’Sullivan of the co-operative union disagreed.
Officials from Addis Ababa, Tehreek-e-Insaf and the al-Noor Foundation met in Ouagadougou; the mujahideen, the
loya jirga and the panchayats of Khyber Pakhtunkhwa sent nobody. The G20, the EU27 and COP28 were mentioned,
COVID19 and 5G were not.
Policymakers should note that microfinance, livestreaming, peacebuilding and counterterrorism are long-term,
multi-stakeholder affairs. A statebuilding grant of $4.5m, i.e. 12.5% of the 2019-2021 budget, went to
Booking.com, YouTube, LinkedIn, PowerPoint and iPhone users."""

TECHNICAL = """\
Write to info@lakebasin.example or see https://www.lakebasin.example/reports/finalReport.docx before you run
getName() or main.py on Win32.
The ransomware used hydroxychloroquine_v2.json, polyvinylidene, dimethylformamide and perfluorooctanoate as
passwords; #SaveTheLake trended.
Cryptocurrency exchanges, blockchains, geoengineering, biochar, agroforestry and desalination need groundwater
and wastewater data.
The drawdown, the rollout, the buy-in, offgrid power, apolitical clerks, ahistorical claims, outmigration and
overfishing were named.
On-line forms (re-elected members only) are in the data-base of the Bundesverfassungsgericht, not at
OpenStreetMap or in JavaScript."""

SPANISH = """\
El proyecto conjunto permitirá que las comunidades ribereñas participen en la gestión del agua, según declaró
la ministra.
Los representantes de los municipios firmaron un acuerdo sobre energía renovable, transporte público y
vivienda."""

GERMAN = """\
Die Wasserwirtschaftsverwaltung der Landeshauptstadt veröffentlichte gestern einen Bericht über
Hochwasserschutzmaßnahmen.
Das Bundesverfassungsgericht entschied, dass die Krankenversicherungsbeiträge neu berechnet werden müssen."""

URDU = """\
حکومت نے اعلان کیا کہ پانی کی تقسیم کے معاہدے پر آئندہ ماہ بات چیت ہوگی۔ علاقائی تعاون لازمی ہے۔
اسلام آباد میں ہونے والے اجلاس میں ماہرین نے کہا کہ حالات بہتر ہو رہے ہیں، البتہ خطرات باقی ہیں۔"""

ARABIC = """\
قال رئيس الوزراء إن السلام لا يتحقق إلا بالتعاون بين الدول، وإن الأمن مسؤولية الجميع في العالم.
رحب الإعلام بالاتفاق الأخير، لأن الآخرين سألوا عن المال والأعمال وحال الرجال، ولا خلاف على ذلك. محمد ﷺ والله
أعلم."""

ENGLISH = (NEWS, TECHNICAL)
ALL = (*ENGLISH, SPANISH, GERMAN, URDU, ARABIC)
